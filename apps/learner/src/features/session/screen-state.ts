import { useCallback, useSyncExternalStore } from 'react'
import { useLocation } from 'react-router'
import { onForget } from './person.ts'

/**
 * What a screen needs to come back as it was: which step and question is open, and what stands half filled in that no
 * autosave saves. When the private area closes the page is taken away; this stays in memory, so that the same page
 * comes back after the PIN. Never a PIN, a code or a private reply.
 */
const kept = new Map<string, unknown>()
const listeners = new Set<() => void>()

function subscribe(tell: () => void): () => void {
  listeners.add(tell)
  return () => {
    listeners.delete(tell)
  }
}

/** As `useState`, for as long as somebody stays on this page, the lock included. `name` is unique on the page. */
export function useScreenState<T>(name: string, first: T): [T, (next: T) => void] {
  const here = `${useLocation().key}/${name}`
  const value = useSyncExternalStore(subscribe, () => (kept.has(here) ? (kept.get(here) as T) : first))
  const set = useCallback(
    (next: T) => {
      kept.set(here, next)
      for (const tell of listeners) tell()
    },
    [here],
  )
  return [value, set]
}

/** Forgets every page but the one that is open now. */
export function forgetScreenStateBut(page: string): void {
  for (const name of kept.keys()) if (!name.startsWith(`${page}/`)) kept.delete(name)
}

/** Forgets every page: another person may come. */
export function forgetScreenState(): void {
  kept.clear()
}

onForget(forgetScreenState)
