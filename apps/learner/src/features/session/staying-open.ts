let reasons = 0

/** While a talk at the table goes on nobody touches the screen, and the private area stays open. Gives what ends that. */
export function stayOpen(): () => void {
  reasons += 1
  return () => {
    reasons -= 1
  }
}

export const stayingOpen = (): boolean => reasons > 0
