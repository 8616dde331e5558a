import { now } from '@tweespraak/web/platform/environment'
import { useEffect, useState } from 'react'

interface Clock {
  /** Seconds passed. */
  readonly passed: number
  readonly paused: boolean
  readonly pause: () => void
  readonly goOn: () => void
}

/** Counts the seconds of one turn by the clock, so that a screen that slept is not behind. `turn` begins it anew. */
export function useTalkClock(turn: number): Clock {
  const [state, setState] = useState({ turn, before: 0, since: now() as number | undefined })
  const [moment, setMoment] = useState(now)
  const current = state.turn === turn ? state : { turn, before: 0, since: now() }
  if (current !== state) setState(current)
  const running = current.since !== undefined
  useEffect(() => {
    if (!running) return
    const beat = setInterval(() => setMoment(now()), 1000)
    return () => clearInterval(beat)
  }, [running])
  const passed = current.before + (current.since === undefined ? 0 : Math.max(0, moment - current.since))
  return {
    passed: passed / 1000,
    paused: !running,
    pause: () => setState({ turn, before: passed, since: undefined }),
    goOn: () => {
      setMoment(now())
      setState({ turn, before: passed, since: now() })
    },
  }
}
