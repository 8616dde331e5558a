import { useLingui } from '@lingui/react/macro'
import { Button } from '@tweespraak/ui/button'
import { type ReactNode, useEffect, useState } from 'react'
import type { CallPhase } from '../call/call.ts'

/** After this long away somebody wants to know what else there is. */
const longAwayMs = 30_000

interface Props {
  readonly phase: CallPhase
  /** After half a minute: whom to call. */
  readonly help: ReactNode
  readonly onAgain: () => void
}

/** Stands where the others were, while the line is gone or was taken over. */
export function AwayPanel({ phase, help, onAgain }: Props) {
  const { t } = useLingui()
  if (phase.kind === 'over' && phase.why === 'unsupported') {
    return (
      <div className="room-away">
        <h2>{t`Met deze browser kun je niet praten.`}</h2>
        <p>{t`Hij kan beeld en geluid niet versleutelen. Neem de nieuwste Chrome, Edge, Firefox of Safari.`}</p>
      </div>
    )
  }
  if (phase.kind === 'over') {
    return (
      <div className="room-away">
        <h2>{t`Je praat nu op een ander apparaat.`}</h2>
        <p>{t`Wil je hier verder? Dan stopt het daar.`}</p>
        <Button onClick={onAgain}>{t`Ga hier verder`}</Button>
      </div>
    )
  }
  return (
    <div className="room-away">
      <h2>{phase.kind === 'connecting' ? t`Een moment` : t`Je komt zo terug.`}</h2>
      <p>{phase.kind === 'connecting' ? t`We brengen je naar binnen.` : t`Je hoeft niets te doen.`}</p>
      {phase.kind === 'returning' && <Later key={phase.since} since={phase.since} words={help} />}
    </div>
  )
}

/** Says something after half a minute. It stands there from the start, so that what comes into it is read out. */
function Later({ since, words }: { since: number; words: ReactNode }) {
  const [long, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), Math.max(0, since + longAwayMs - performance.now()))
    return () => clearTimeout(timer)
  }, [since])
  return <div role="status">{long && words}</div>
}
