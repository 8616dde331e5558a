import { Injectable } from '@nestjs/common'
import type { Input } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/steps'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { Participant } from '../../platform/domain/actor.ts'
import { stepNotOpen } from '../domain/progress.errors.ts'
import { FinishedStepsRepository } from './finished-steps.repository.ts'
import { ProgressStates } from './progress-state.ts'

/** The person has read what both shared in a step, so today no longer begins with it. */
@Injectable()
export class ReadReveal {
  constructor(
    private readonly states: ProgressStates,
    private readonly steps: FinishedStepsRepository,
  ) {}

  async run(tx: Tx, actor: Participant, { params }: Input<typeof contract.readReveal>): Promise<{ done: true }> {
    const { revealed } = await this.states.of(tx, actor.personId)
    if (!revealed.has(params.stepId)) throw stepNotOpen()
    await this.steps.readReveal(tx, actor.personId, params.stepId)
    return { done: true }
  }
}
