import type { AnswerValue } from '@tweespraak/contract/values/answers'

/** What the rule needs to know of an exercise. The content's own exercises fit. */
export interface GradingExercise {
  readonly id: string
  readonly type: string
  readonly measures?: { readonly instrument: string; readonly question: string }
  readonly moment?: string
}

/** At this grade of one to ten, or a lower one, the programme goes calmer. An ordinary reason, and a common one. */
const low = 4

/** The question of a measurement that is the grade, and the moments at which it counts here. */
const gradeQuestion = 'grade'
const moments: ReadonlySet<string | undefined> = new Set(['start', 'middle'])

/** Did a person give the relationship a low grade, at the start or halfway, in the answers to these exercises? */
export function gradedLow(exercises: readonly GradingExercise[], answers: ReadonlyMap<string, AnswerValue>): boolean {
  return exercises.some((exercise) => {
    const grade = gradeIn(exercise, answers.get(exercise.id))
    return grade !== undefined && grade <= low
  })
}

function gradeIn({ type, measures, moment }: GradingExercise, answer: AnswerValue | undefined): number | undefined {
  if (type === 'grade' && measures?.question === gradeQuestion && answer?.kind === 'number') return answer.number
  if (type !== 'measurement' || !moments.has(moment) || answer?.kind !== 'form') return undefined
  const reply = answer.replies[gradeQuestion]
  return typeof reply === 'number' ? reply : undefined
}
