import type { AnyExercise } from '@tweespraak/content/shape'
import { Grade } from '@tweespraak/ui/fields/grade'
import type { ReactNode } from 'react'
import type { AnswerOf } from '../answers.ts'

interface Props {
  exercise: Extract<AnyExercise, { primitive: 'rate' }>
  answer: AnswerOf
  help: ReactNode
}

/** One number between two words. */
export function Rate({ exercise, answer, help }: Props) {
  const { question, min, max, low, high } = exercise
  const number = answer.value?.kind === 'number' ? answer.value.number : undefined
  return (
    <Grade
      label={question}
      labelAsHeading
      hint={help}
      from={min}
      to={max}
      lowWords={low}
      highWords={high}
      {...(number !== undefined && { value: number })}
      onChange={(chosen) => answer.say({ kind: 'number', number: chosen })}
    />
  )
}
