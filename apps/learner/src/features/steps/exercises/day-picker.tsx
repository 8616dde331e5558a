import { useLingui } from '@lingui/react/macro'
import { GroupFrame } from '@tweespraak/ui/fields/field'
import { useId } from 'react'

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** A day of the week, as a row of buttons that are radio buttons. 1 January 2024 was a Monday. */
export function DayPicker({
  label,
  value,
  onChange,
}: {
  label: string
  value: string
  onChange: (day: string) => void
}) {
  const { i18n } = useLingui()
  const id = useId()
  const name = new Intl.DateTimeFormat(i18n.locale, { weekday: 'long', timeZone: 'UTC' })
  return (
    <GroupFrame id={id} label={label}>
      <div className="tsp-grade days">
        {days.map((day, at) => (
          <label key={day} className="tsp-slot">
            <input
              type="radio"
              autoComplete="off"
              className="tsp-hidden"
              name={id}
              checked={value === day}
              onChange={() => onChange(day)}
            />
            {name.format(new Date(Date.UTC(2024, 0, 1 + at)))}
          </label>
        ))}
      </div>
    </GroupFrame>
  )
}
