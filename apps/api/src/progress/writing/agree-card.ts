import { Injectable } from '@nestjs/common'
import type { Input } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/steps'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { Participant } from '../../platform/domain/actor.ts'
import { CardsRepository } from '../answers/cards.repository.ts'
import { cardVersion } from '../answers/domain/card.ts'
import { newerExists, stepNotOpen } from '../domain/progress.errors.ts'
import { ProgressStates } from '../steps/progress-state.ts'

/** One of the two says that a card is good as it stands. A later change ends it. */
@Injectable()
export class AgreeCard {
  constructor(
    private readonly states: ProgressStates,
    private readonly cards: CardsRepository,
  ) {}

  async run(tx: Tx, actor: Participant, { body }: Input<typeof contract.agreeCard>): Promise<{ done: true }> {
    const { couple } = await this.states.forWriting(tx, actor.personId)
    if (!couple || couple.parted) throw stepNotOpen()
    const { exerciseId, version } = body
    const now = cardVersion(await this.cards.fields(tx, couple.coupleId, [exerciseId]))
    if (now === 0) throw stepNotOpen()
    if (now !== version) throw newerExists()
    await this.cards.agree(tx, { coupleId: couple.coupleId, exerciseId, personId: actor.personId, version })
    return { done: true }
  }
}
