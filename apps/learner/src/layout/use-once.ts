import { useEffect, useEffectEvent, useRef } from 'react'

/** Does something once when this part of the page appears, also where React draws it twice to try it. */
export function useOnce(work: () => void): void {
  const done = useRef(false)
  const doIt = useEffectEvent(work)
  useEffect(() => {
    if (done.current) return
    done.current = true
    doIt()
  }, [])
}
