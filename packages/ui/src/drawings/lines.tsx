import type { ReactNode } from 'react'

/** Which line a person keeps for good. Not "me", not gender, not position. third: the professional, thin ink. */
export type LineName = 'one' | 'two' | 'third'

type SaidProps = {
  line: LineName
  /** Who said it; a name always stands next to its line. */
  name?: ReactNode
  /** Larger letters, where reading it is the whole page. */
  large?: boolean
  children: ReactNode
}

/** Words of one person: their line stands left of it, solid or double. */
export function Said({ line, name, large, children }: SaidProps) {
  return (
    <div className={large ? 'tsp-said tsp-lead' : 'tsp-said'}>
      <span className={`tsp-line tsp-line-${line}`} />
      <div>
        {name && (
          <p className="tsp-said-name">
            <strong>{name}</strong>
          </p>
        )}
        {children}
      </div>
    </div>
  )
}

/** A short piece of a line, beside a name. `both`: two lines that cross. */
export function LineMark({ line }: { line: LineName | 'both' }) {
  if (line === 'both') return <Crossing />
  return <span className={`tsp-line tsp-line-flat tsp-line-${line}`} />
}

/** Line two goes under line one, with a little ground between them. */
export function Crossing() {
  return (
    <svg className="tsp-sign" viewBox="0 0 52 30" aria-hidden="true">
      <path className="tsp-stroke-two" d="M6 7C24 4 28 26 46 23" />
      <path className="tsp-stroke-inner" d="M6 7C24 4 28 26 46 23" />
      <path className="tsp-stroke-gap" d="M16 22.5C24 20 28 10 36 7.5" />
      <path className="tsp-stroke-one" d="M3 24C24 26 28 4 49 6" />
    </svg>
  )
}

/** A heading whose line runs off the page: something comes from the other, "Van Ben". */
export function OffPage({ line, children }: { line: LineName; children: ReactNode }) {
  return (
    <h2 className="tsp-off-page">
      <span>{children}</span>
      <span className={`tsp-line tsp-line-flat tsp-line-${line}`} />
    </h2>
  )
}

/** A small label: a person with their line, "6 minuten". Never something to press. */
export function Tag({ line, children }: { line?: LineName | 'both'; children: ReactNode }) {
  return (
    <span className="tsp-tag">
      {line && <LineMark line={line} />}
      {children}
    </span>
  )
}
