import { type DrawingName, drawings, type Stroke } from './drawings.tsx'

const seen = new Set<DrawingName>()

type Props = {
  name: DrawingName
  /** What it shows, for a screen reader; left out where the words beside it say enough. */
  words?: string
  /** Draws itself, once per visit (900 ms). */
  drawn?: boolean
}

/** A line drawing of 320 by 200 at most; its lines run off the page on both sides. */
export function Drawing({ name, words, drawn }: Props) {
  const { strokes } = drawings[name]
  const draws = drawn && !seen.has(name)
  return (
    <svg
      className={draws ? 'tsp-drawing tsp-drawing-drawn' : 'tsp-drawing'}
      viewBox="0 0 320 200"
      role="img"
      aria-label={words}
      aria-hidden={!words}
      onAnimationEnd={() => seen.add(name)}
    >
      {strokes.map(([kind, path]) => (
        <Line key={kind + path} kind={kind} path={path} />
      ))}
    </svg>
  )
}

/** One stroke of a drawing. Line two is a broad stroke with the ground drawn inside it. */
export function Line({ kind, path }: { kind: Stroke[0]; path: string }) {
  const more = `${kind === 'twoOver' ? ' tsp-stroke-butt' : ''}${/^M(-2400|2720)/.test(path) ? ' tsp-stroke-long' : ''}`
  if (kind !== 'two' && kind !== 'twoOver') {
    return <path className={`tsp-stroke-${kind}${more}`} d={path} pathLength={1} />
  }
  return (
    <>
      <path className={`tsp-stroke-two${more}`} d={path} pathLength={1} />
      <path className={`tsp-stroke-inner${more}`} d={path} pathLength={1} />
    </>
  )
}
