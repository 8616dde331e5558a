import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/steps'
import { type Tx } from '../../platform/database/unit-of-work.ts'
import type { Participant } from '../../platform/domain/actor.ts'
import { notFound } from '../../platform/domain/domain-error.ts'
import { ProgrammeReader } from '../../programme/programme.reader.ts'
import { AnswerReadings } from '../answers/answer-readings.ts'
import { CardReadings } from '../answers/card-readings.ts'
import { isRevealed } from './domain/reveal.ts'
import { isBehind } from './domain/step-states.ts'
import { ProgressStates, placedStep, standInOf } from './progress-state.ts'

/** One step with everything the person may see in it. */
@Injectable()
export class StepView {
  constructor(
    private readonly states: ProgressStates,
    private readonly programme: ProgrammeReader,
    private readonly readings: AnswerReadings,
    private readonly cards: CardReadings,
  ) {}

  async run(
    tx: Tx,
    actor: Participant,
    { params }: Input<typeof contract.readStep>,
  ): Promise<Output<typeof contract.readStep>> {
    const progress = await this.states.of(tx, actor.personId)
    const found = placedStep(progress, params.stepId)
    if (!found || found.state === 'later') throw notFound()
    const { step, state, module, number, of } = found
    const compared = step.exercises.flatMap((it) => (it.primitive === 'compare' ? [it.of] : []))
    const reader = { personId: actor.personId, coupleId: progress.readsOf }
    const cardIds = step.exercises.filter((it) => it.heldBy === 'both').map((it) => it.id)
    const shown = [...step.exercises.map((it) => it.id), ...compared]
    return {
      step: { ...step },
      alone: standInOf(found) ?? null,
      place: { module: module.number, number, of },
      videos: this.programme.videosOf(step, progress.locale).map((it) => ({ ...it })),
      compared: this.programme.exercisesOf(compared, progress.locale).map((it) => ({ ...it })),
      state,
      over: progress.over,
      revealed: isRevealed(step) && (progress.revealed.has(step.id) || (progress.apart && isBehind(state))),
      ...(await this.readings.ofBoth(tx, reader, shown)),
      shared: await this.cards.of(tx, reader, cardIds),
    }
  }
}
