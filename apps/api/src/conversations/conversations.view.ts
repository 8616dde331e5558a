import { Injectable } from '@nestjs/common'
import type { Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/conversations'
import { CouplesReader } from '../couples/couples.reader.ts'
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.ts'
import type { Participant } from '../platform/domain/actor.ts'
import { areTogether, offerFor } from './domain/offer.ts'
import { stands } from './domain/talk.ts'
import type { Names } from './known-names.ts'
import { OffersRepository } from './offers.repository.ts'
import { ShownTalk } from './shown-talk.ts'
import { TalksRepository } from './talks.repository.ts'

type Overview = Output<typeof contract.readConversations>

/** The offer and the talks as one partner may see them: what the other answered, and who cancelled, is not in it. */
@Injectable()
export class ConversationsView {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly couples: CouplesReader,
    private readonly stock: TalksRepository,
    private readonly offers: OffersRepository,
    private readonly shown: ShownTalk,
  ) {}

  async run(actor: Participant): Promise<Overview> {
    const names = await this.shown.names()
    return this.unitOfWork.run(actor, (tx) => this.read(tx, actor, names))
  }

  /** What a verb asks before its transaction, to be able to `read` in it. */
  names(including?: string): Promise<Names> {
    return this.shown.names(including)
  }

  async read(tx: Tx, actor: Participant, names: Names): Promise<Overview> {
    const couple = await this.couples.coupleOf(tx, actor.personId)
    if (!couple) return { offer: null, next: null, earlier: [] }
    const talks = await this.stock.ofCouple(tx, couple.coupleId)
    const goesOn = areTogether(couple.members) && !couple.timeIsOver
    const next = talks.find((it) => stands(it) || (goesOn && it.state === 'accepted'))
    const earlier = talks.filter((it) => it !== next && it.state !== 'accepted')
    return {
      offer: goesOn ? await this.offer(tx, couple.coupleId, actor.personId) : null,
      next: next ? this.shown.of(next, names) : null,
      earlier: earlier.map((it) => this.shown.of(it, names)),
    }
  }

  private async offer(tx: Tx, coupleId: string, personId: string): Promise<Overview['offer']> {
    if (!(await this.offers.isOpen(tx, coupleId))) return null
    return { state: offerFor(await this.offers.mine(tx, coupleId, personId)) }
  }
}
