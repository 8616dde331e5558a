import { Injectable } from '@nestjs/common'
import { isCompleteAnswer, parseAnswer } from '@tweespraak/content'
import type { Input } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/steps'
import type { AnswerAudience, AnswerValue } from '@tweespraak/contract/values/answers'
import { ProgrammeReader } from '../../programme/programme.reader.ts'
import { audienceNotOffered, doesNotFit } from '../domain/progress.errors.ts'

/** An answer that fits its exercise. */
export interface ReadAnswer {
  readonly exerciseId: string
  readonly value: AnswerValue
  readonly audience: AnswerAudience
  readonly complete: boolean
  readonly heldBy: 'each' | 'both'
}

/** Holds an answer against the content's own rules for its exercise. */
@Injectable()
export class ExerciseRules {
  constructor(private readonly programme: ProgrammeReader) {}

  /** Throws `answer.does_not_fit` or `answer.audience_not_offered`. */
  read(body: Input<typeof contract.saveAnswer>['body']): ReadAnswer {
    const known = this.programme.exercise(body.exerciseId)
    if (!known || known.stepId !== body.stepId) throw doesNotFit()
    const { exercise } = known
    if (exercise.type === 'privateSafety') throw doesNotFit() // nothing of the private questions is kept: see ADR 26
    // Nothing is written in a deep step, so that nothing tells how it was done.
    if (this.programme.step(body.stepId, 'nl')?.step.safetyGate === 'deep') throw doesNotFit()
    const parsed = parseAnswer(exercise, body.value)
    if (!parsed.ok) throw doesNotFit()
    if (!exercise.audiences.includes(body.audience)) throw audienceNotOffered()
    return {
      exerciseId: exercise.id,
      value: parsed.value,
      audience: body.audience,
      complete: isCompleteAnswer(exercise, parsed.value),
      heldBy: exercise.heldBy,
    }
  }
}
