import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/steps'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { Participant } from '../../platform/domain/actor.ts'
import { notFound } from '../../platform/domain/domain-error.ts'
import { CardReadings } from '../answers/card-readings.ts'
import { ProgressStates, placedStep } from './progress-state.ts'

/** The cards of a step as they stand, for a page that looks again while it is open. */
@Injectable()
export class CardsView {
  constructor(
    private readonly states: ProgressStates,
    private readonly readings: CardReadings,
  ) {}

  async run(
    tx: Tx,
    actor: Participant,
    { params }: Input<typeof contract.readCards>,
  ): Promise<Output<typeof contract.readCards>> {
    const progress = await this.states.of(tx, actor.personId)
    const found = placedStep(progress, params.stepId)
    if (!found || found.state === 'later') throw notFound()
    const ids = found.step.exercises.filter((it) => it.heldBy === 'both').map((it) => it.id)
    const reader = { personId: actor.personId, coupleId: progress.readsOf }
    return { cards: await this.readings.of(tx, reader, ids) }
  }
}
