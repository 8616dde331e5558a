import { Line } from './drawing.tsx'

const one = 'M13 53V25A12.5 12.5 0 0 1 38 25V37'
const two = 'M51 11V39A12.5 12.5 0 0 1 26 39V27'

/** The mark: two hooks that leave each other room. `words` only where it stands alone and is no part of a named link. */
export function Mark({ words }: { words?: string }) {
  return (
    <svg className="tsp-mark" viewBox="7 5 50 54" role="img" aria-label={words} aria-hidden={!words}>
      <Line kind="one" path={one} />
      <Line kind="two" path={two} />
    </svg>
  )
}

/** Mark and name. The name is configuration, because the product's own name is not neutral. */
export function Logo({ name }: { name?: string }) {
  return (
    <span className="tsp-logo">
      <Mark />
      {name && <span>{name}</span>}
    </span>
  )
}
