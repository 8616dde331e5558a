import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/steps'
import { Clock } from '../platform/clock/clock.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { Participant } from '../platform/domain/actor.ts'
import { AnsweredExercises } from './answered-exercises.ts'
import { notAnswered, stepNotOpen, timeIsOver } from './domain/progress.errors.ts'
import { needsAnswers } from './domain/step-states.ts'
import { FinishedSteps } from './finished-steps.ts'
import { Standings, standingStep } from './standing.ts'

/** Marks a step as done by this person. What the couple did as one follows from both. */
@Injectable()
export class FinishStep {
  constructor(
    private readonly standings: Standings,
    private readonly answered: AnsweredExercises,
    private readonly finished: FinishedSteps,
    private readonly clock: Clock,
  ) {}

  async run(
    tx: Tx,
    actor: Participant,
    { params }: Input<typeof contract.finishStep>,
  ): Promise<Output<typeof contract.finishStep>> {
    const standing = await this.standings.of(tx, actor.personId)
    const at = standingStep(standing, params.stepId)
    if (!at || at.state === 'later') throw stepNotOpen()
    if (standing.over) throw timeIsOver()
    if (needsAnswers(at.step) && !(await this.answered.all(tx, actor.personId, { standing, step: at.step }))) {
      throw notAnswered()
    }
    const place = { module: at.module.number, step: at.number }
    await this.finished.add(
      tx,
      { personId: actor.personId, couple: standing.couple },
      { step: at.step, place, at: this.clock.now() },
    )
    const after = standingStep(await this.standings.of(tx, actor.personId), params.stepId)
    return { state: after?.state ?? 'done' }
  }
}
