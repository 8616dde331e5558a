import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/steps'
import { Clock } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { Participant } from '../../platform/domain/actor.ts'
import { notToPassOver, stepNotOpen, timeIsOver } from '../domain/progress.errors.ts'
import { isInvitation } from './domain/step-states.ts'
import { FinishedStepsRepository } from './finished-steps.repository.ts'
import { FinishedSteps } from './finished-steps.ts'
import { type ProgressState, ProgressStates, placedStep, type StepAtPlace } from './progress-state.ts'

/** Leaves a step out: the way goes on, nothing counts as done, and it can still be done later. */
@Injectable()
export class PassOverStep {
  constructor(
    private readonly states: ProgressStates,
    private readonly steps: FinishedStepsRepository,
    private readonly finished: FinishedSteps,
    private readonly clock: Clock,
  ) {}

  async run(
    tx: Tx,
    actor: Participant,
    { params }: Input<typeof contract.passOverStep>,
  ): Promise<Output<typeof contract.passOverStep>> {
    const progress = await this.states.of(tx, actor.personId)
    const at = placedStep(progress, params.stepId)
    if (!at || at.state === 'later') throw stepNotOpen()
    if (progress.over) throw timeIsOver()
    if (isInvitation(at.step)) await this.putBehind(tx, actor, { progress, at })
    else if (!at.step.skippable) throw notToPassOver()
    else await this.steps.passOver(tx, actor.personId, { stepId: at.step.id, at: this.clock.now() })
    const after = placedStep(await this.states.of(tx, actor.personId), params.stepId)
    return { state: after?.state ?? 'passedOver' }
  }

  /** Not now is one of three ways to do a deep step, and leaves the very row that the others leave. */
  private putBehind(
    tx: Tx,
    { personId }: Participant,
    { progress, at }: { progress: ProgressState; at: StepAtPlace },
  ): Promise<void> {
    const place = { module: at.module.number, step: at.number }
    const finisher = { personId, couple: progress.couple }
    return this.finished.add(tx, finisher, { step: at.step, place, at: this.clock.now() })
  }
}
