import { tellBusy } from './busy.ts'

/** How often other tabs hear that this one is in use: often enough for each of them to wait. */
const tellBusyEveryMs = 30_000

let reasons = 0

/** Keeps the private area open while nobody touches the screen, as in a talk at the table. Returns what ends that. */
export function keepUnlocked(): () => void {
  reasons += 1
  tellBusy()
  const telling = setInterval(tellBusy, tellBusyEveryMs)
  return () => {
    reasons -= 1
    clearInterval(telling)
  }
}

/** Whether something keeps the private area open now. */
export const isKeptUnlocked = (): boolean => reasons > 0
