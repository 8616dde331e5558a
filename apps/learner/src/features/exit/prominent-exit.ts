import { useEffect, useSyncExternalStore } from 'react'

let pages = 0
const listeners = new Set<() => void>()

function add(count: number): void {
  pages += count
  for (const tell of listeners) tell()
}

/** Fills the exit, and lets it say more, while this page is open. Only for help and the private questions. */
export function useProminentExit(): void {
  useEffect(() => {
    add(1)
    return () => add(-1)
  }, [])
}

const subscribe = (tell: () => void) => {
  listeners.add(tell)
  return () => {
    listeners.delete(tell)
  }
}

/** Whether an open page asks for a prominent exit. */
export const useExitIsProminent = (): boolean => useSyncExternalStore(subscribe, () => pages > 0)
