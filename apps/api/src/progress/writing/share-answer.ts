import { Injectable } from '@nestjs/common'
import type { Input } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/steps'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { Participant } from '../../platform/domain/actor.ts'
import { AnswersRepository } from '../answers/answers.repository.ts'
import { GivenAnswers } from '../answers/given-answers.ts'
import { newerExists, stepNotOpen } from '../domain/progress.errors.ts'
import { ProgressStates, placedStep } from '../steps/progress-state.ts'

/** Gives the partner an answer that was changed after its step was finished. */
@Injectable()
export class ShareAnswer {
  constructor(
    private readonly states: ProgressStates,
    private readonly answers: AnswersRepository,
    private readonly given: GivenAnswers,
  ) {}

  async run(tx: Tx, actor: Participant, { body }: Input<typeof contract.shareAnswer>): Promise<{ done: true }> {
    const progress = await this.states.of(tx, actor.personId)
    const at = placedStep(progress, body.stepId)
    const exercise = at?.step.exercises.find((it) => it.id === body.exerciseId)
    const together = progress.couple && !progress.couple.parted
    if (!at || !together || !progress.finished.has(at.step.id) || exercise?.heldBy !== 'each') throw stepNotOpen()
    const [answer] = await this.answers.mine(tx, actor.personId, [body.exerciseId])
    if (answer?.version !== body.version) throw newerExists()
    const giver = { personId: actor.personId, couple: progress.couple }
    await this.given.give(tx, giver, { step: at.step, exerciseIds: [body.exerciseId] })
    return { done: true }
  }
}
