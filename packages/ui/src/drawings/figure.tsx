import type { ReactNode } from 'react'
import { ticks, type Whisker } from './whisker-scale.ts'

type Props = {
  /** The conclusion, as a heading. */
  title: ReactNode
  /** How to read it, one sentence. */
  how: ReactNode
  rows: readonly Whisker[]
  /** Under the axis: what is being counted. */
  axis: ReactNode
  /** Highest value of the axis; at least the highest margin. */
  max?: number
  /** The same numbers as a DataTable. A figure is never the only place where a number stands. */
  table: ReactNode
}

/** Dots with whiskers: a number and the range it lies in. Ink and pen only; the lines of partners never stand for data. */
export function WhiskerFigure({ title, how, rows, axis, max = 0, table }: Props) {
  const marks = ticks(Math.max(max, ...rows.map((row) => row.high)))
  const end = marks.at(-1) ?? 1
  const place = (value: number) => `${(value / end) * 100}%`
  return (
    <div className="tsp-figure">
      <div>
        <figure>
          <figcaption>
            <h2 className="tsp-h3">{title}</h2>
            <p className="tsp-small">{how}</p>
          </figcaption>
          <div className="tsp-whiskers" aria-hidden="true">
            {rows.map(({ name, value, low, high }) => (
              <div key={name}>
                <span>{name}</span>
                <svg aria-hidden="true">
                  {marks.map((mark) => (
                    <line key={mark} className="tsp-grid-line" x1={place(mark)} x2={place(mark)} y1="0" y2="100%" />
                  ))}
                  <line x1={place(low)} x2={place(high)} y1="60%" y2="60%" />
                  <line x1={place(low)} x2={place(low)} y1="45%" y2="75%" />
                  <line x1={place(high)} x2={place(high)} y1="45%" y2="75%" />
                  <circle cx={place(value)} cy="60%" r="7" />
                  <text className="tsp-dot-number" x={place(value)} y="30%">
                    {value}
                  </text>
                </svg>
              </div>
            ))}
            <div>
              <span />
              <svg aria-hidden="true">
                {marks.map((mark) => (
                  <text key={mark} x={place(mark)} y="50%">
                    {mark}
                  </text>
                ))}
              </svg>
            </div>
            <p>{axis}</p>
          </div>
        </figure>
        {table}
      </div>
    </div>
  )
}
