import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { Line } from '../drawings/drawing.tsx'
import { revealPaths } from './reveal-path.ts'

type Voice = { name: ReactNode; words: ReactNode }

type Props = {
  one: Voice
  two: Voice
  /** "Samen" */
  title: ReactNode
  /** What to do with it, and the button. */
  children: ReactNode
}

/**
 * Both texts at once, each along its own line; the lines run down and come together above "Samen" (1400 ms).
 * The words are there from the start: only the lines move.
 */
export function Reveal({ one, two, title, children }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const [paths, setPaths] = useState<{ one: string; two: string }>()
  useLayoutEffect(() => {
    const box = frame.current
    if (!box) return
    const draw = () => {
      const [first, second, turn] = [...box.children] as HTMLElement[]
      if (!first || !second || !turn) return
      const bottom = turn.offsetTop + turn.offsetHeight
      setPaths(
        revealPaths({
          width: box.clientWidth,
          oneTop: first.offsetTop,
          twoTop: second.offsetTop,
          turnTop: turn.offsetTop,
          bottom: bottom - 5,
        }),
      )
    }
    draw()
    const watch = new ResizeObserver(draw)
    watch.observe(box)
    return () => watch.disconnect()
  }, [])
  return (
    <div className="tsp-reveal">
      <div className="tsp-voices" ref={frame}>
        <Words voice={one} />
        <Words voice={two} />
        <div className="tsp-voices-turn" />
        {paths && (
          <svg className="tsp-drawing tsp-meeting" aria-hidden="true">
            <Line kind="one" path={paths.one} />
            <Line kind="two" path={paths.two} />
          </svg>
        )}
      </div>
      <div className="tsp-together">
        <h2>{title}</h2>
        {children}
      </div>
    </div>
  )
}

function Words({ voice }: { voice: Voice }) {
  return (
    <div className="tsp-voice">
      <p>
        <strong>{voice.name}</strong>
      </p>
      <div className="tsp-lead">{voice.words}</div>
    </div>
  )
}
