import { FieldFrame } from '@tweespraak/ui/fields/field'

interface Props<T extends string | number> {
  id: string
  label: string
  value: T
  options: readonly { value: T; words: string }[]
  onChoose: (value: T) => void
}

/** One of many, folded away. */
export function Select<T extends string | number>({ id, label, value, options, onChoose }: Props<T>) {
  return (
    <FieldFrame id={id} label={label}>
      <select
        id={id}
        autoComplete="off"
        className="tsp-input"
        value={value}
        onChange={(event) => {
          const chosen = options[event.target.selectedIndex]
          if (chosen) onChoose(chosen.value)
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
