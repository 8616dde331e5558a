import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/conversations'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import type { Participant } from '../platform/domain/actor.ts'
import { BookedTalks } from './booked-talks.ts'
import { ConversationsView } from './conversations.view.ts'
import { book } from './domain/talk.ts'
import { OwnTalk } from './own-talk.ts'
import { SlotClaim } from './slot-claim.ts'

/** Books a slot for a talk both said yes to. */
@Injectable()
export class BookConversation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly own: OwnTalk,
    private readonly slots: SlotClaim,
    private readonly booked: BookedTalks,
    private readonly view: ConversationsView,
  ) {}

  async run(
    actor: Participant,
    { params, body }: Input<typeof contract.bookConversation>,
  ): Promise<Output<typeof contract.bookConversation>> {
    const names = await this.view.names(body.professionalId)
    return this.unitOfWork.run(actor, async (tx) => {
      const talk = await this.own.lockOfPartner(tx, actor, params.id)
      const slot = await this.slots.take(tx, talk, body)
      await this.booked.add(tx, talk, book(talk, slot))
      return this.view.read(tx, actor, names)
    })
  }
}
