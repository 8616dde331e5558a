import { type ReactNode, useId } from 'react'
import { type FieldWords, GroupFrame } from './field.tsx'

export type SlotDay = {
  /** "Dinsdag 17 november" */
  day: string
  slots: readonly { value: string; label: string }[]
}

type Props = FieldWords & {
  id?: string
  name?: string
  days: readonly SlotDay[]
  value?: string
  onChange: (value: string) => void
  /** Under the last day: "Meer dagen". */
  more?: ReactNode
}

/** Days with times. Each time is a radio button, so arrow keys run through all of them in order of time. */
export function SlotPicker({ id, name, days, value, onChange, more, ...words }: Props) {
  const made = useId()
  return (
    <GroupFrame id={id ?? made} {...words}>
      <ul className="tsp-days tsp-plain">
        {days.map(({ day, slots }) => (
          <li key={day}>
            <strong>{day}</strong>
            <span className="tsp-slots">
              {slots.map((slot) => (
                <label key={slot.value} className="tsp-slot">
                  <input
                    type="radio"
                    autoComplete="off"
                    className="tsp-hidden"
                    name={name ?? made}
                    value={slot.value}
                    checked={value === slot.value}
                    onChange={() => onChange(slot.value)}
                    aria-label={`${day}, ${slot.label}`}
                  />
                  {slot.label}
                </label>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {more}
    </GroupFrame>
  )
}
