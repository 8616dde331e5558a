import { after, now } from '../platform/environment.ts'

interface Limits {
  /** How long a page may be out of sight before the person counts as away. */
  readonly hiddenMs: number
  /** How long without a key or a touch before the person counts as away. */
  readonly idleMs: number
}

const signs = ['pointerdown', 'keydown', 'scroll'] as const

/**
 * Calls `onAway` once for each time the person was out of sight or did nothing for too long, also when the device slept
 * meanwhile: time is read and not counted. `onSign` is called with each thing done. Returns what stops watching.
 */
export function watchAway(limits: Limits, onAway: () => void, onSign?: () => void): () => void {
  let lastSign = now()
  let hiddenSince: number | undefined
  let cancel = () => {}
  const judge = () => {
    const moment = now()
    const gone = hiddenSince !== undefined && moment - hiddenSince >= limits.hiddenMs
    if (gone || moment - lastSign >= limits.idleMs) {
      lastSign = moment
      hiddenSince = document.hidden ? moment : undefined
      onAway()
    }
    plan()
  }
  const plan = () => {
    cancel()
    const left = [lastSign + limits.idleMs, ...(hiddenSince === undefined ? [] : [hiddenSince + limits.hiddenMs])]
    cancel = after(Math.max(0, Math.min(...left) - now()), judge)
  }
  const here = () => {
    lastSign = now()
    onSign?.()
  }
  const turned = () => {
    if (document.hidden) hiddenSince ??= now()
    else judge()
    if (!document.hidden) hiddenSince = undefined
    plan()
  }
  for (const sign of signs) addEventListener(sign, here, { passive: true, capture: true })
  document.addEventListener('visibilitychange', turned)
  plan()
  return () => {
    cancel()
    for (const sign of signs) removeEventListener(sign, here, { capture: true })
    document.removeEventListener('visibilitychange', turned)
  }
}
