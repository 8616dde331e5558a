import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/steps'
import { Clock } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { Participant } from '../../platform/domain/actor.ts'
import { notToPassOver, stepNotOpen, timeIsOver } from '../domain/progress.errors.ts'
import { FinishedStepsRepository } from './finished-steps.repository.ts'
import { ProgressStates, placedStep } from './progress-state.ts'

/** Leaves a step out: the way goes on, nothing counts as done, and it can still be done later. */
@Injectable()
export class PassOverStep {
  constructor(
    private readonly states: ProgressStates,
    private readonly steps: FinishedStepsRepository,
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
    if (!at.step.skippable) throw notToPassOver()
    await this.steps.passOver(tx, actor.personId, { stepId: at.step.id, at: this.clock.now() })
    const after = placedStep(await this.states.of(tx, actor.personId), params.stepId)
    return { state: after?.state ?? 'passedOver' }
  }
}
