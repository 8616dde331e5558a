import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/steps'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { Participant } from '../../platform/domain/actor.ts'
import { consentNeeded, stepNotOpen } from '../domain/progress.errors.ts'
import { ProgressStates } from '../steps/progress-state.ts'
import { ExerciseRules } from './exercise-rules.ts'
import { SavedAnswers } from './saved-answers.ts'

type Saved = Output<typeof contract.saveAnswer>

/** Saves what somebody wrote, finished or not. The partner gets nothing of it: see GivenAnswers. */
@Injectable()
export class SaveAnswer {
  constructor(
    private readonly states: ProgressStates,
    private readonly rules: ExerciseRules,
    private readonly saved: SavedAnswers,
  ) {}

  async run(tx: Tx, actor: Participant, { body }: Input<typeof contract.saveAnswer>): Promise<Saved> {
    const { couple, consented, isOpen } = await this.states.forWriting(tx, actor.personId)
    if (!isOpen(body.stepId)) throw stepNotOpen()
    if (!consented) throw consentNeeded()
    const read = this.rules.read(body)
    const draft = { ...read, stepId: body.stepId, writtenIn: body.writtenIn, basedOn: body.basedOn }
    return read.heldBy === 'both'
      ? this.saved.field(tx, { personId: actor.personId, couple }, draft)
      : this.saved.own(tx, actor.personId, draft)
  }
}
