import { type ReactNode, useEffect, useEffectEvent, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { lock } from './person.ts'
import { positionOn, rememberPosition, restoreField, restorePosition } from './restore-position.ts'

interface Props {
  /** Which page this is. On another page somebody begins at its heading. */
  page: string
  children: ReactNode
}

/**
 * Draws what stands behind the PIN. Hides it while the page is out of sight, and brings somebody back to the same
 * field, caret and scroll: after a moment elsewhere, and after the PIN.
 */
export function PositionRestorer({ page, children }: Props) {
  const hidden = useSyncExternalStore(whenVisibilityTurns, () => document.hidden)
  const content = useRef<HTMLDivElement>(null)
  const drawn = useRef(false)
  const note = useEffectEvent(() => {
    if (content.current) rememberPosition(page, content.current)
  })
  useEffect(() => {
    // Noted before anything is hidden or taken away: what is hidden has no focus any more.
    const turned = () => document.hidden && note()
    document.addEventListener('visibilitychange', turned, { capture: true })
    const stop = lock.subscribe(() => lock.locked() && !document.hidden && note())
    return () => {
      document.removeEventListener('visibilitychange', turned, { capture: true })
      stop()
    }
  }, [])
  useLayoutEffect(() => {
    const element = content.current
    if (hidden || !element) return undefined
    const straightBack = drawn.current
    drawn.current = true
    const was = positionOn(page)
    if (was && !straightBack) return restorePosition(element, was)
    if (was?.field) restoreField(element, was.field)
    return undefined
  }, [hidden, page])
  return (
    <div ref={content} style={hidden ? { visibility: 'hidden' } : undefined}>
      {children}
    </div>
  )
}

function whenVisibilityTurns(tell: () => void): () => void {
  document.addEventListener('visibilitychange', tell)
  return () => document.removeEventListener('visibilitychange', tell)
}
