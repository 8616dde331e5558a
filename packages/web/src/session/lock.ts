/** Whether the private area may be seen now. */
export interface Lock {
  readonly locked: () => boolean
  readonly close: () => void
  /** Opens it for the person who closed it: everything that waited goes on. */
  readonly open: () => void
  /** Opens it for somebody else or for nobody: nothing that waited goes on. */
  readonly end: () => void
  /** Closes it. Resolves when it is open again: true to go on, false when it was ended. */
  readonly opened: () => Promise<boolean>
  /** For `useSyncExternalStore`. */
  readonly subscribe: (tell: () => void) => () => void
}

/** Returns a lock that starts open. Everybody who waits for it hears at the same moment how it ended. */
export function createLock(): Lock {
  let locked = false
  const listeners = new Set<() => void>()
  const waiting = new Set<(goOn: boolean) => void>()
  const set = (value: boolean) => {
    if (locked === value) return
    locked = value
    for (const tell of listeners) tell()
  }
  const release = (goOn: boolean) => {
    set(false)
    for (const resolve of waiting) resolve(goOn)
    waiting.clear()
  }
  return {
    locked: () => locked,
    close: () => set(true),
    open: () => release(true),
    end: () => release(false),
    opened: () => {
      set(true)
      return new Promise((resolve) => {
        waiting.add(resolve)
      })
    },
    subscribe: (tell) => {
      listeners.add(tell)
      return () => {
        listeners.delete(tell)
      }
    },
  }
}
