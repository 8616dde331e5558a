import type { ReactNode } from 'react'
import { Icon } from '../drawings/icon.tsx'
import { LineMark } from '../drawings/lines.tsx'

type PanelsProps = {
  one: ReactNode
  two: ReactNode
  /** Names over the panels, with their lines. */
  names?: { one: ReactNode; two: ReactNode }
}

/** One panel for each partner, always the same width and the same height, so that neither says anything by its size. */
export function Panels({ one, two, names }: PanelsProps) {
  return (
    <div className="tsp-panels">
      <section>
        {names && (
          <h3>
            <LineMark line="one" /> {names.one}
          </h3>
        )}
        {one}
      </section>
      <section>
        {names && (
          <h3>
            <LineMark line="two" /> {names.two}
          </h3>
        )}
        {two}
      </section>
    </div>
  )
}

/** What is for the professional alone, said where it is said. */
export function RedWords({ title, words }: { title: ReactNode; words: ReactNode }) {
  return (
    <p className="tsp-red-words">
      <Icon name="lock" />
      <span>
        <strong>{title}</strong> {words}
      </span>
    </p>
  )
}

type RedLineProps = {
  /** "Onder deze lijn: alleen voor jou." */
  title: ReactNode
  /** "Noem dit nooit als de ander erbij is." */
  words: ReactNode
  /** Panels. Closed, both look alike, also when there is nothing in one of them. */
  children: ReactNode
  /** Under it: that closed panels are always alike. */
  note?: ReactNode
}

/** The line across both panels under which a partner told something to the professional alone. */
export function RedLine({ title, words, children, note }: RedLineProps) {
  return (
    <section className="tsp-red-line">
      <RedWords title={title} words={words} />
      {children}
      {note && <p className="tsp-soft tsp-small">{note}</p>}
    </section>
  )
}
