import type { ReactNode } from 'react'

type Props = {
  /** What the card is for; neutral, because it lies about. */
  title: ReactNode
  /** "ABCD EFGH 2345 6789" */
  code: string
  /** How to begin, with the address in words. */
  children: ReactNode
  /** An svg to scan, made by the app. */
  picture?: ReactNode
  /** Until when it can be used. */
  foot?: ReactNode
}

/** A card to print and hand over, two beside each other on A4. */
export function CodeCard({ title, code, children, picture, foot }: Props) {
  return (
    <article className="tsp-code-card">
      <div>
        <h2 className="tsp-h3">{title}</h2>
        {children}
        <p className="tsp-code-words">{code}</p>
        {foot && <p className="tsp-soft tsp-small">{foot}</p>}
      </div>
      {picture && <div className="tsp-code-picture">{picture}</div>}
    </article>
  )
}
