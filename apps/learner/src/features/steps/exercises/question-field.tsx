import type { FormQuestion } from '@tweespraak/content/shape'
import { Choice } from '@tweespraak/ui/fields/choice'
import { Grade } from '@tweespraak/ui/fields/grade'
import { TextArea } from '@tweespraak/ui/fields/text-area'
import { kept, useTooLong } from './limited.ts'

export type Reply = string | number

interface Props {
  question: FormQuestion
  /** Nobody but the writer reads the reply, which is so unless somebody chose otherwise. */
  isPrivate?: boolean
  value: Reply | undefined
  onChange: (reply: Reply | undefined) => void
}

/** One question of a form: a number, a choice or own words. */
export function QuestionField({ question, isPrivate = true, value, onChange }: Props) {
  const tooLong = useTooLong()
  const { label, kind, min = 1, max = 5, low = '', high = '', options = [], limit } = question
  switch (kind) {
    case 'rate':
      return (
        <Grade
          label={label}
          from={min}
          to={max}
          lowWords={low}
          highWords={high}
          {...(typeof value === 'number' && { value })}
          onChange={onChange}
        />
      )
    case 'pick':
      return (
        <Choice
          label={label}
          options={options.map(({ id, label: words }) => ({ value: id, label: words }))}
          value={typeof value === 'string' ? value : ''}
          onChange={onChange}
        />
      )
    case 'words':
      return (
        <TextArea
          label={label}
          isPrivate={isPrivate}
          rows={2}
          error={tooLong(typeof value === 'string' ? value : '', limit)}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onChange(kept(event.target.value) || undefined)}
        />
      )
  }
}
