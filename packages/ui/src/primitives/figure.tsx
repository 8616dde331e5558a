import type { ReactNode } from 'react'
import { ticks, type Whisker } from './whisker-scale.ts'

type Props = {
  /** The conclusion, as a heading. */
  title: ReactNode
  /** How to read it, one sentence. */
  how: ReactNode
  rows: readonly Whisker[]
  /** Under the axis: what is being counted. */
  axis: string
  /** Highest value of the axis; at least the highest margin. */
  max?: number
  /** The same numbers as a DataTable. A figure is never the only place where a number stands. */
  table: ReactNode
}

const [left, width, rowHeight] = [110, 340, 36]

/** Dots with whiskers: a number and the range it lies in. Ink and pen only; the lines of partners never stand for data. */
export function WhiskerFigure({ title, how, rows, axis, max = 0, table }: Props) {
  const marks = ticks(Math.max(max, ...rows.map((row) => row.high)))
  const end = marks.at(-1) ?? 1
  const x = (value: number) => left + (value / end) * (width - 20)
  const foot = rows.length * rowHeight + 20
  return (
    <div className="tsp-figure">
      <figure>
        <figcaption>
          <h2 className="tsp-h3">{title}</h2>
          <p className="tsp-small">{how}</p>
        </figcaption>
        <svg viewBox={`0 0 ${left + width} ${foot + 52}`} aria-hidden="true">
          {marks.map((mark) => (
            <g key={mark}>
              <path className="tsp-grid-line" d={`M${x(mark)} 4V${foot}`} />
              <text className="tsp-axis" x={x(mark)} y={foot + 18}>
                {mark}
              </text>
            </g>
          ))}
          <text className="tsp-axis" x={left + (width - 20) / 2} y={foot + 42}>
            {axis}
          </text>
          {rows.map((row, index) => (
            <Dot key={row.name} row={row} y={index * rowHeight + 30} x={x} />
          ))}
        </svg>
      </figure>
      {table}
    </div>
  )
}

function Dot({ row, y, x }: { row: Whisker; y: number; x: (value: number) => number }) {
  return (
    <g>
      <text x="0" y={y + 5}>
        {row.name}
      </text>
      <path
        className="tsp-whisker"
        d={`M${x(row.low)} ${y - 6}V${y + 6}M${x(row.low)} ${y}H${x(row.high)}M${x(row.high)} ${y - 6}V${y + 6}`}
      />
      <circle cx={x(row.value)} cy={y} r="7" />
      <text className="tsp-dot-number" x={x(row.value)} y={y - 12}>
        {row.value}
      </text>
    </g>
  )
}
