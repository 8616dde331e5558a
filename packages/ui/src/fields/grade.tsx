import { type ReactNode, useId } from 'react'
import { type FieldWords, GroupFrame } from './field.tsx'

type Props = FieldWords & {
  id?: string
  name?: string
  /** First and last number; 1 to 10 unless said otherwise. */
  from?: number
  to?: number
  /** What the ends mean, in words, shown under them and part of their names. */
  lowWords: ReactNode
  highWords: ReactNode
  value?: number | undefined
  onChange?: (value: number) => void
}

/** A number on a scale, as one row of buttons that are radio buttons. */
export function Grade({ id, name, from = 1, to = 10, lowWords, highWords, value, onChange, ...words }: Props) {
  const made = useId()
  const numbers = Array.from({ length: to - from + 1 }, (_, step) => from + step)
  return (
    <GroupFrame id={id ?? made} {...words}>
      <div className="tsp-grade">
        {numbers.map((number) => (
          <label key={number} className="tsp-slot">
            <input
              type="radio"
              autoComplete="off"
              className="tsp-hidden"
              name={name ?? made}
              value={number}
              checked={value === number}
              onChange={() => onChange?.(number)}
            />
            {number}
            {number === from && <span className="tsp-hidden">, {lowWords}</span>}
            {number === to && <span className="tsp-hidden">, {highWords}</span>}
          </label>
        ))}
      </div>
      <p className="tsp-grade-ends" aria-hidden="true">
        <span>{lowWords}</span>
        <span>{highWords}</span>
      </p>
    </GroupFrame>
  )
}
