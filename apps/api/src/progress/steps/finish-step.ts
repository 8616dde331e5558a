import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/steps'
import { Clock } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { Participant } from '../../platform/domain/actor.ts'
import { AnsweredExercises } from '../answers/answered-exercises.ts'
import { GivenAnswers } from '../answers/given-answers.ts'
import { notAnswered, stepNotOpen, timeIsOver } from '../domain/progress.errors.ts'
import { mayGoToPartner } from './domain/reveal.ts'
import { allAnswered, needsAnswers } from './domain/step-states.ts'
import { FinishedSteps } from './finished-steps.ts'
import { ProgressStates, placedStep } from './progress-state.ts'

/**
 * Marks a step as done by this person, and gives the partner what the person chose to share in it. What the couple did
 * as one follows from both.
 */
@Injectable()
export class FinishStep {
  constructor(
    private readonly states: ProgressStates,
    private readonly answered: AnsweredExercises,
    private readonly finished: FinishedSteps,
    private readonly given: GivenAnswers,
    private readonly clock: Clock,
  ) {}

  async run(
    tx: Tx,
    actor: Participant,
    { params }: Input<typeof contract.finishStep>,
  ): Promise<Output<typeof contract.finishStep>> {
    const progress = await this.states.of(tx, actor.personId)
    const at = placedStep(progress, params.stepId)
    if (!at || at.state === 'later') throw stepNotOpen()
    if (progress.over) throw timeIsOver()
    if (needsAnswers(at.step)) {
      const by = { personId: actor.personId, coupleId: progress.couple?.coupleId }
      const complete = await this.answered.of(tx, by, at.step.exercises)
      if (!allAnswered(at.step.exercises, complete)) throw notAnswered()
    }
    const place = { module: at.module.number, step: at.number }
    const finisher = { personId: actor.personId, couple: progress.couple }
    await this.finished.add(tx, finisher, { step: at.step, place, at: this.clock.now() })
    const exerciseIds = at.step.exercises.filter(mayGoToPartner).map((it) => it.id)
    await this.given.give(tx, finisher, { step: at.step, exerciseIds })
    const after = placedStep(await this.states.of(tx, actor.personId), params.stepId)
    return { state: after?.state ?? 'done' }
  }
}
