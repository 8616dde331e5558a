let reasons = 0

/** Keeps the private area open while nobody touches the screen, as in a talk at the table. Returns what ends that. */
export function keepUnlocked(): () => void {
  reasons += 1
  return () => {
    reasons -= 1
  }
}

/** Whether something keeps the private area open now. */
export const isKeptUnlocked = (): boolean => reasons > 0
