import { useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useOnce } from '../../layout/use-once.ts'
import { type ArrivalNote, forgetNote } from './arrival-note.ts'
import { useFragment } from './fragment.ts'
import { type Arrival, keepArrival, recallArrival } from './kept-arrival.ts'

export type Go = (change: Partial<Arrival>) => void

/**
 * Returns where somebody is on the way in; undefined while that is looked up. The same link goes on where it was, and
 * so does any link once a code was used. A link with another code begins from the start, and so does somebody who comes
 * from the front door with a code or an invite.
 */
export function useArrival(at: ArrivalNote['at']): { arrival: Arrival | undefined; go: Go } {
  const fragment = useFragment()
  const navigate = useNavigate()
  const anew = (useLocation().state as { anew?: boolean } | null)?.anew
  const [arrival, setArrival] = useState<Arrival>()
  const latest = useRef<Arrival>(undefined)
  const go: Go = (change) => {
    if (!latest.current) return
    latest.current = { ...latest.current, ...change }
    setArrival(latest.current)
    // Whoever says “not now” leaves nothing behind; the link or the characters are still theirs.
    if (latest.current.stage === 'notNow') forgetNote()
    else keepArrival(latest.current)
  }
  useOnce(() => {
    if (anew) {
      forgetNote()
      // Only once: a reload is to come back here.
      void navigate('.', { replace: true, state: null })
    }
    void recallArrival(at).then((kept) => {
      const fresh: Arrival = { at, stage: 'code', code: fragment, from: '', alias: '', alone: false }
      const same = kept && (!fragment || !kept.code || fragment === kept.code)
      latest.current = same ? kept : fresh
      setArrival(latest.current)
      if (fragment) keepArrival(latest.current)
    })
  })
  return { arrival, go }
}
