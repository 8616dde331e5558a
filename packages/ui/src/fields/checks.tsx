import { type ReactNode, useId } from 'react'
import { type ChoiceOption, Row } from './choice.tsx'
import { FieldError, type FieldWords, GroupFrame } from './field.tsx'

type ChecksProps = FieldWords & {
  id?: string
  name?: string
  options: readonly ChoiceOption[]
  value: readonly string[]
  onChange: (value: string[]) => void
}

/** None, one or more of several; the value keeps the order of the options. */
export function Checks({ id, name, options, value, onChange, ...words }: ChecksProps) {
  const made = useId()
  const toggle = (one: string) =>
    onChange(options.map((option) => option.value).filter((each) => value.includes(each) !== (each === one)))
  return (
    <GroupFrame id={id ?? made} {...words}>
      {options.map((option) => (
        <Row key={option.value} option={option}>
          <input
            type="checkbox"
            autoComplete="off"
            name={name ?? made}
            value={option.value}
            checked={value.includes(option.value)}
            onChange={() => toggle(option.value)}
          />
        </Row>
      ))}
    </GroupFrame>
  )
}

type CheckProps = {
  id?: string
  name?: string
  label: ReactNode
  note?: ReactNode
  error?: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
}

/** A single yes: a consent, "this may come along to the conversation". */
export function Check({ id, name, label, note, error, checked, onChange }: CheckProps) {
  const made = useId()
  const field = id ?? made
  return (
    <div className="tsp-field">
      {error && <FieldError id={`${field}-error`}>{error}</FieldError>}
      <Row option={{ value: 'yes', label, note }}>
        <input
          type="checkbox"
          autoComplete="off"
          id={field}
          name={name}
          checked={checked}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${field}-error` : undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
      </Row>
    </div>
  )
}
