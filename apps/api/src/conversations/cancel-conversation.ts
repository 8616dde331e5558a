import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/conversations'
import { Clock } from '../platform/clock/clock.ts'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import type { Participant } from '../platform/domain/actor.ts'
import { BookedTalks } from './booked-talks.ts'
import { ConversationsView } from './conversations.view.ts'
import { cancel } from './domain/talk.ts'
import { OwnTalk } from './own-talk.ts'

/** Either partner cancels an appointment; the talk stays theirs. */
@Injectable()
export class CancelConversation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly own: OwnTalk,
    private readonly booked: BookedTalks,
    private readonly view: ConversationsView,
    private readonly clock: Clock,
  ) {}

  async run(
    actor: Participant,
    { params }: Input<typeof contract.cancelConversation>,
  ): Promise<Output<typeof contract.cancelConversation>> {
    const names = await this.view.names()
    return this.unitOfWork.run(actor, async (tx) => {
      const talk = await this.own.lockOfPartner(tx, actor, params.id)
      await this.booked.cancel(tx, talk, cancel(talk, 'couple', this.clock.now()))
      return this.view.read(tx, actor, names)
    })
  }
}
