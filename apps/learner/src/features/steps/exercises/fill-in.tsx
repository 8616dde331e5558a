import type { AnyExercise, Gap } from '@tweespraak/content/shape'
import { Choice } from '@tweespraak/ui/fields/choice'
import { TextArea } from '@tweespraak/ui/fields/text-area'
import { TextField } from '@tweespraak/ui/fields/text-field'
import type { ReactNode } from 'react'
import type { AnswerOf } from '../answers.ts'
import { DayPicker } from './day-picker.tsx'
import { kept, useTooLong } from './limited.ts'

interface Props {
  exercise: Extract<AnyExercise, { primitive: 'fillIn' }>
  answer: AnswerOf
  help: ReactNode
}

/** A sentence or a card with gaps. The beginning of each part is its label. */
export function FillIn({ exercise, answer, help }: Props) {
  const fields = answer.value?.kind === 'fields' ? answer.value.fields : {}
  const fill = (gap: string, words: string) => answer.say({ kind: 'fields', fields: { ...fields, [gap]: words } })
  return (
    <>
      <h2>{exercise.question}</h2>
      {help}
      {exercise.gaps.map((gap) => (
        <GapField
          key={gap.id}
          gap={gap}
          isPrivate={answer.audience === 'onlyMe'}
          value={fields[gap.id] ?? ''}
          onFill={(words) => fill(gap.id, words)}
        />
      ))}
    </>
  )
}

interface GapFieldProps {
  gap: Gap
  isPrivate: boolean
  value: string
  onFill: (words: string) => void
}

/** One place to fill in, as its kind asks. */
export function GapField({ gap, isPrivate, value, onFill }: GapFieldProps) {
  const tooLong = useTooLong()
  switch (gap.kind) {
    case 'words':
    case 'lines':
      return (
        <TextArea
          label={gap.label}
          isPrivate={isPrivate}
          rows={gap.kind === 'words' ? 1 : 3}
          error={tooLong(value, gap.limit)}
          value={value}
          onChange={(event) => onFill(kept(event.target.value))}
        />
      )
    case 'time':
      return <TextField type="time" label={gap.label} value={value} onChange={(event) => onFill(event.target.value)} />
    case 'day':
      return <DayPicker label={gap.label} value={value} onChange={onFill} />
    case 'pick':
      return (
        <Choice
          label={gap.label}
          options={(gap.options ?? []).map(({ id, label }) => ({ value: id, label }))}
          value={value}
          onChange={onFill}
        />
      )
  }
}
