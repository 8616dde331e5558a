/** Whether the private area may be seen now. */
export interface Lock {
  readonly locked: () => boolean
  readonly close: () => void
  readonly open: () => void
  /** Closes it, and resolves when it is open again. */
  readonly opened: () => Promise<void>
  /** For `useSyncExternalStore`. */
  readonly subscribe: (tell: () => void) => () => void
}

/** A lock that starts open. Everybody who waits for it goes on at the same moment. */
export function createLock(): Lock {
  let locked = false
  const listeners = new Set<() => void>()
  const set = (value: boolean) => {
    if (locked === value) return
    locked = value
    for (const tell of listeners) tell()
  }
  const subscribe = (tell: () => void) => {
    listeners.add(tell)
    return () => {
      listeners.delete(tell)
    }
  }
  return {
    locked: () => locked,
    close: () => set(true),
    open: () => set(false),
    opened: () => {
      set(true)
      return new Promise((resolve) => {
        const stop = subscribe(() => {
          if (locked) return
          stop()
          resolve()
        })
      })
    },
    subscribe,
  }
}
