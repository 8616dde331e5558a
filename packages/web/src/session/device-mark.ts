/** A mark on this device that all tabs of the app see and that outlives them. It says no more than that it is there. */
export interface DeviceMark {
  readonly set: () => void
  readonly isSet: () => boolean
  readonly clear: () => void
}

/** Returns the mark with this name. A device that keeps nothing has none. */
export function createDeviceMark(storageKey: string): DeviceMark {
  const tried = <T>(use: () => T): T | undefined => {
    try {
      return use()
    } catch {
      return undefined
    }
  }
  return {
    set: () => tried(() => localStorage.setItem(storageKey, '1')),
    isSet: () => tried(() => localStorage.getItem(storageKey) !== null) ?? false,
    clear: () => tried(() => localStorage.removeItem(storageKey)),
  }
}
