import type { ReactNode } from 'react'

/** Name and sentence in rows: "Je partner: alleen wat jij deelt." */
export function Facts({ rows }: { rows: readonly { name: string; words: ReactNode }[] }) {
  return (
    <dl className="tsp-facts">
      {rows.map(({ name, words }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}

export type BigNumber = {
  key: string
  /** "34", "Ruim 7", "Beter" */
  number: string
  /** Beside it: "van de 75" */
  unit?: ReactNode
  words: ReactNode
  /** "Tussen 28 en 40", or that it was counted exactly. Every number says how sure it is. */
  margin: ReactNode
}

/** The numbers of a report: what it is, what it means, how sure it is. */
export function BigNumbers({ rows }: { rows: readonly BigNumber[] }) {
  return (
    <ul className="tsp-numbers tsp-plain">
      {rows.map(({ key, number, unit, words, margin }) => (
        <li key={key}>
          <p>
            <span className="tsp-numeral">{number}</span> {unit}
          </p>
          <p>{words}</p>
          <p className="tsp-soft tsp-small">{margin}</p>
        </li>
      ))}
    </ul>
  )
}
