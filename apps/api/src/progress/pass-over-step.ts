import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/steps'
import { Clock } from '../platform/clock/clock.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { Participant } from '../platform/domain/actor.ts'
import { notToPassOver, stepNotOpen, timeIsOver } from './domain/progress.errors.ts'
import { FinishedStepsRepository } from './finished-steps.repository.ts'
import { Standings, standingStep } from './standing.ts'

/** Leaves a step out: the way goes on, nothing counts as done, and it can still be done later. */
@Injectable()
export class PassOverStep {
  constructor(
    private readonly standings: Standings,
    private readonly steps: FinishedStepsRepository,
    private readonly clock: Clock,
  ) {}

  async run(
    tx: Tx,
    actor: Participant,
    { params }: Input<typeof contract.passOverStep>,
  ): Promise<Output<typeof contract.passOverStep>> {
    const standing = await this.standings.of(tx, actor.personId)
    const at = standingStep(standing, params.stepId)
    if (!at || at.state === 'later') throw stepNotOpen()
    if (standing.over) throw timeIsOver()
    if (!at.step.skippable) throw notToPassOver()
    await this.steps.passOver(tx, actor.personId, { stepId: at.step.id, at: this.clock.now() })
    const after = standingStep(await this.standings.of(tx, actor.personId), params.stepId)
    return { state: after?.state ?? 'passedOver' }
  }
}
