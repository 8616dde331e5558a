import { type MouseEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { Icon } from '../drawings/icon.tsx'

/** Three presses of Shift count when they fall within this time. */
const pressesWithinMs = 5_000

type Props = {
  /** "Sluit meteen"; on help pages "Sluit deze website meteen". */
  children: ReactNode
  /** Where the reader ends up: a page that shows nothing personal. Also works without JavaScript. */
  href: string
  /** Called after the page is blank and before it is left: end the session, drop keys. Must not take time. */
  onExit?: (() => void) | undefined
  /** Filled ink, on help pages only. A loud exit elsewhere frightens people who do not need it. */
  filled?: boolean
  /** Whether this one listens to Shift; one per page does. */
  byKeys?: boolean
  /** Said to screen readers after the first and second Shift. */
  shiftWords?: (pressesLeft: number) => string
}

/**
 * Leaves the site at once, by pressing it or by pressing Shift three times. The page goes blank first, because
 * the next page may be slow; the history entry of this page is replaced. Earlier entries stay in the history.
 */
export function QuickExit({ children, href, onExit, filled, byKeys = true, shiftWords }: Props) {
  const [left, setLeft] = useState(3)
  const leaveNow = useCallback(() => {
    blank()
    try {
      onExit?.()
    } finally {
      location.replace(href)
    }
  }, [href, onExit])
  useThreeShifts(byKeys ? leaveNow : undefined, setLeft)

  const press = (event: MouseEvent) => {
    event.preventDefault()
    leaveNow()
  }
  return (
    <>
      <a
        className={filled ? 'tsp-exit tsp-exit-filled' : 'tsp-exit'}
        href={href}
        rel="nofollow noreferrer"
        onClick={press}
      >
        <span>{children}</span>
        <Icon name="cross" />
      </a>
      {shiftWords && (
        <span role="status" className="tsp-hidden">
          {left < 3 && shiftWords(left)}
        </span>
      )}
    </>
  )
}

function useThreeShifts(done: (() => void) | undefined, onLeft: (left: number) => void) {
  const presses = useRef<number[]>([])
  useEffect(() => {
    if (!done) return
    const press = (event: KeyboardEvent) => {
      if (event.repeat) return
      const now = event.timeStamp
      // Shift with a letter is somebody typing a capital.
      presses.current =
        event.key === 'Shift' ? [...presses.current.filter((at) => now - at < pressesWithinMs), now] : []
      onLeft(3 - presses.current.length)
      if (presses.current.length >= 3) {
        presses.current = []
        done()
      }
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [done, onLeft])
}

/** Makes the page blank at once: a sheet beside the body and above everything, a dialog included, and an empty title. */
export function blank(): void {
  if (isBlank()) return
  const sheet = document.createElement('div')
  sheet.style.cssText =
    'position:fixed;inset:0;width:auto;height:auto;max-width:none;max-height:none;margin:0;border:0;background:#fff'
  sheet.dataset.tspBlank = ''
  sheet.setAttribute('popover', 'manual')
  document.documentElement.append(sheet)
  sheet.showPopover?.()
  document.body.inert = true
  document.body.style.display = 'none'
  document.title = '\u00a0'
}

/** Whether the page was made blank because somebody leaves it. */
export const isBlank = (): boolean => document.querySelector('[data-tsp-blank]') !== null
