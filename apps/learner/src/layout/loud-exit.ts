import { useEffect, useSyncExternalStore } from 'react'

let pages = 0
const listeners = new Set<() => void>()

function add(count: number): void {
  pages += count
  for (const tell of listeners) tell()
}

/** While this page is open the way out is filled and says more. Only for help and the private questions. */
export function useLoudExit(): void {
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

export const useExitIsLoud = (): boolean => useSyncExternalStore(subscribe, () => pages > 0)
