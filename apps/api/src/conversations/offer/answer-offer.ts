import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/conversations'
import { CouplesReader } from '../../couples/couples.reader.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { Participant } from '../../platform/domain/actor.ts'
import { Outbox } from '../../platform/jobs/outbox.ts'
import { offerAnswered } from '../conversations.events.ts'
import { refusals } from '../domain/conversation.errors.ts'
import { OffersRepository } from './offers.repository.ts'

/** Keeps one partner's own answer. Whether both agree is found out by the system, which alone sees both. */
@Injectable()
export class AnswerOffer {
  constructor(
    private readonly couples: CouplesReader,
    private readonly offers: OffersRepository,
    private readonly outbox: Outbox,
  ) {}

  async run(
    tx: Tx,
    actor: Participant,
    { body }: Input<typeof contract.answerOffer>,
  ): Promise<Output<typeof contract.answerOffer>> {
    const couple = await this.couples.coupleOf(tx, actor.personId)
    if (!couple || couple.timeIsOver || !(await this.offers.isOpen(tx, couple.coupleId))) throw refusals.noOffer()
    await this.offers.answer(tx, { coupleId: couple.coupleId, personId: actor.personId, answer: body.answer })
    await this.outbox.record(tx, offerAnswered, { coupleId: couple.coupleId })
    return { done: true }
  }
}
