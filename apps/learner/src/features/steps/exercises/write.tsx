import type { AnyExercise } from '@tweespraak/content/shape'
import { TextArea } from '@tweespraak/ui/fields/text-area'
import type { ReactNode } from 'react'
import type { AnswerOf } from '../answers.ts'
import { kept, useTooLong } from './limited.ts'

interface Props {
  exercise: Extract<AnyExercise, { primitive: 'write' }>
  answer: AnswerOf
  help: ReactNode
}

/** Own words on ruled paper. */
export function Write({ exercise, answer, help }: Props) {
  const tooLong = useTooLong()
  const text = answer.value?.kind === 'text' ? answer.value.text : ''
  return (
    <TextArea
      label={exercise.question}
      labelAsHeading
      hint={help}
      isPrivate={answer.audience === 'onlyMe'}
      rows={4}
      error={tooLong(text, exercise.limit)}
      value={text}
      onChange={(event) => answer.say({ kind: 'text', text: kept(event.target.value) })}
    />
  )
}
