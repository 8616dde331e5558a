import type { AnyExercise } from '@tweespraak/content/shape'
import { TextArea } from '@tweespraak/ui/fields/text-area'
import type { ReactNode } from 'react'
import type { AnswerOf } from '../answers.ts'

interface Props {
  exercise: Extract<AnyExercise, { primitive: 'write' }>
  answer: AnswerOf
  help: ReactNode
}

/** Own words on ruled paper. */
export function Write({ exercise, answer, help }: Props) {
  return (
    <TextArea
      label={exercise.question}
      labelAsHeading
      hint={help}
      isPrivate={answer.audience === 'onlyMe'}
      rows={4}
      maxLength={exercise.limit}
      value={answer.value?.kind === 'text' ? answer.value.text : ''}
      onChange={(event) => answer.say({ kind: 'text', text: event.target.value })}
    />
  )
}
