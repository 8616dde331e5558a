import { Injectable } from '@nestjs/common'
import type { Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/conversations'
import { CouplesReader } from '../../couples/couples.reader.ts'
import { Clock } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { Participant } from '../../platform/domain/actor.ts'
import { ConversationsRepository } from '../conversations.repository.ts'
import { DisplayNames } from '../display-names.ts'
import { areTogether, type Conversation, isBooked } from '../domain/conversation.ts'
import { offerFor } from '../offer/domain/offer.ts'
import { OffersRepository } from '../offer/offers.repository.ts'
import { toConversationView } from './conversation-view.ts'

type Overview = Output<typeof contract.readConversations>

/** The offer and the conversations as one partner may see them: not what the other answered, nor who cancelled. */
@Injectable()
export class ConversationsView {
  constructor(
    private readonly couples: CouplesReader,
    private readonly conversations: ConversationsRepository,
    private readonly offers: OffersRepository,
    private readonly names: DisplayNames,
    private readonly clock: Clock,
  ) {}

  async run(tx: Tx, actor: Participant): Promise<Overview> {
    const couple = await this.couples.coupleOf(tx, actor.personId)
    if (!couple) return { offer: null, next: null, earlier: [] }
    const conversations = await this.conversations.ofCouple(tx, couple.coupleId)
    const goesOn = areTogether(couple.members) && !couple.timeIsOver
    const next = conversations.find((it) => isBooked(it) || (goesOn && it.state === 'accepted'))
    const earlier = conversations.filter((it) => it !== next && it.state !== 'accepted')
    const shown = await this.toViews(tx, next ? [next, ...earlier] : earlier)
    return {
      offer: goesOn ? await this.offer(tx, couple.coupleId, actor.personId) : null,
      next: next ? (shown[0] ?? null) : null,
      earlier: next ? shown.slice(1) : shown,
    }
  }

  private async toViews(tx: Tx, conversations: readonly Conversation[]) {
    const holders = new Set(conversations.flatMap(({ professionalId }) => professionalId ?? []))
    const names = await this.names.professionals(tx, [...holders])
    const now = this.clock.now()
    return conversations.map((it) => toConversationView(it, names, now))
  }

  private async offer(tx: Tx, coupleId: string, personId: string): Promise<Overview['offer']> {
    if (!(await this.offers.isOpen(tx, coupleId))) return null
    return { state: offerFor(await this.offers.mine(tx, coupleId, personId)) }
  }
}
