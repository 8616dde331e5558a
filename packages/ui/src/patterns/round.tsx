import type { ReactNode } from 'react'
import { Line } from '../drawings/drawing.tsx'
import { arrow, node, place, size } from './round-path.ts'

export type RoundStep = {
  key: string
  /** Whose line it is drawn in; what somebody does leads on to the next number. */
  line: 'one' | 'two'
  /** "Kasia doet" */
  title: ReactNode
  words: ReactNode
  /** Such as a Button of kind link: "Wijzig". */
  action?: ReactNode
}

type Props = {
  /** "Wij noemen het", and the name the couple gave it. */
  before: ReactNode
  name: ReactNode
  /** Two to six; four is usual. */
  steps: readonly RoundStep[]
  /** "En dan begint het weer bij 1." */
  again: ReactNode
}

/** The round two people go through in a row, as a drawing and as a list. The round is the problem, not one of them. */
export function Round({ before, name, steps, again }: Props) {
  return (
    <div className="tsp-round">
      <div>
        <div className="tsp-round-picture">
          <svg className="tsp-drawing" viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
            {steps.map(({ key, line }, index) => (
              <Arrow key={key} line={line} index={index} total={steps.length} />
            ))}
          </svg>
          <p>
            <span className="tsp-soft">{before}</span> <strong className="tsp-h3">{name}</strong>
          </p>
        </div>
        <div>
          <ol className="tsp-round-steps tsp-plain">
            {steps.map(({ key, line, title, words, action }, index) => (
              <li key={key}>
                <span className={`tsp-ring tsp-ring-${line}`}>{index + 1}</span>
                <div>
                  <p>
                    <strong>{title}</strong>
                  </p>
                  <div>{words}</div>
                </div>
                {action}
              </li>
            ))}
          </ol>
          <p className="tsp-round-again tsp-soft">{again}</p>
        </div>
      </div>
    </div>
  )
}

function Arrow({ line, index, total }: { line: 'one' | 'two'; index: number; total: number }) {
  const { arc, head } = arrow(index, total)
  const [x, y] = place(index, total)
  return (
    <>
      <Line kind={line} path={arc} />
      <Line kind={line === 'one' ? 'one' : 'twoThin'} path={head} />
      <circle className={`tsp-stroke-${line}`} cx={x} cy={y} r={node} />
      {line === 'two' && <circle className="tsp-stroke-inner" cx={x} cy={y} r={node} />}
      <text x={x} y={y}>
        {index + 1}
      </text>
    </>
  )
}
