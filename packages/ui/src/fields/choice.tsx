import { type ReactNode, useId } from 'react'
import { type FieldWords, GroupFrame } from './field.tsx'

export type ChoiceOption = {
  value: string
  label: ReactNode
  note?: ReactNode
  /** A drawing at the far end of the row, such as an AudienceSign. It repeats the words, it never replaces them. */
  sign?: ReactNode
}

type Props = FieldWords & {
  id?: string
  /** Form name; made when left out. */
  name?: string
  options: readonly ChoiceOption[]
  value?: string
  defaultValue?: string
  onChange?: (value: string) => void
}

/** One of several. Rows as wide as the text, arrow keys go through them. */
export function Choice({ id, name, options, value, defaultValue, onChange, ...words }: Props) {
  const made = useId()
  return (
    <GroupFrame id={id ?? made} {...words}>
      {options.map((option) => (
        <Row key={option.value} option={option}>
          <input
            type="radio"
            autoComplete="off"
            name={name ?? made}
            value={option.value}
            checked={value === undefined ? undefined : value === option.value}
            defaultChecked={value === undefined ? defaultValue === option.value : undefined}
            onChange={() => onChange?.(option.value)}
          />
        </Row>
      ))}
    </GroupFrame>
  )
}

/** The face of one row; the control is the child. */
export function Row({ option: { label, note, sign }, children }: { option: ChoiceOption; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className="tsp-row">
      {children}
      <span className="tsp-row-label">{label}</span>
      {note && <span className="tsp-row-note">{note}</span>}
      {sign}
    </label>
  )
}
