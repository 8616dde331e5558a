import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/conversations'
import { CouplesReader } from '../couples/couples.reader.ts'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import type { Participant } from '../platform/domain/actor.ts'
import { Outbox } from '../platform/jobs/outbox.ts'
import { offerAnswered } from './conversations.events.ts'
import { ConversationsView } from './conversations.view.ts'
import { refusals } from './domain/conversation.errors.ts'
import { OffersRepository } from './offers.repository.ts'

type Overview = Output<typeof contract.answerOffer>

/** Keeps one partner's own answer. Whether both agree is found out by the system, which alone sees both. */
@Injectable()
export class AnswerOffer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly couples: CouplesReader,
    private readonly offers: OffersRepository,
    private readonly outbox: Outbox,
    private readonly view: ConversationsView,
  ) {}

  async run(actor: Participant, { body }: Input<typeof contract.answerOffer>): Promise<Overview> {
    const names = await this.view.names()
    return this.unitOfWork.run(actor, async (tx) => {
      const couple = await this.couples.coupleOf(tx, actor.personId)
      if (!couple || couple.timeIsOver || !(await this.offers.isOpen(tx, couple.coupleId))) throw refusals.noOffer()
      const who = { coupleId: couple.coupleId, personId: actor.personId }
      await this.offers.answer(tx, who, body.answer)
      await this.outbox.record(tx, offerAnswered, { coupleId: couple.coupleId })
      return this.view.read(tx, actor, names)
    })
  }
}
