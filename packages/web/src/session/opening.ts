/** Keeps the opening of this page: the key that a right PIN gave it, and that the server wants with what is private. */
export interface Opening {
  readonly read: () => string | undefined
  readonly keep: (opening: string) => void
  readonly forget: () => void
}

/**
 * Returns the opening that this tab has, if it has one. It lies in the tab's own storage under this name, so that a reload
 * keeps it; another tab does not see it.
 */
export function createOpening(storageKey: string): Opening {
  let held = stored(storageKey)
  return {
    read: () => held,
    keep(opening) {
      held = opening
      try {
        sessionStorage.setItem(storageKey, opening)
      } catch {
        // A device that keeps nothing asks for the PIN after a reload.
      }
    },
    forget() {
      held = undefined
      try {
        sessionStorage.removeItem(storageKey)
      } catch {
        // Then there was none.
      }
    },
  }
}

function stored(storageKey: string): string | undefined {
  try {
    return sessionStorage.getItem(storageKey) ?? undefined
  } catch {
    return undefined
  }
}
