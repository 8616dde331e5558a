import { onForget } from '../session/person.ts'

/** The name under which this device keeps the note of somebody on the way in. It says nothing. */
const storageKey = 'place'

/** How far somebody came, sealed, and on which of the two pages. */
export interface ArrivalNote {
  readonly at: 'code' | 'invitation'
  readonly iv: string
  readonly data: string
}

export function readNote(): ArrivalNote | undefined {
  try {
    return JSON.parse(localStorage.getItem(storageKey) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

export function writeNote(note: ArrivalNote): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(note))
  } catch {
    // A device that keeps nothing starts from the front door.
  }
}

let forgotten = 0

/** Returns how often this page removed a note: what was being sealed before that must not be written after it. */
export const timesForgotten = (): number => forgotten

/** Removes the note at once, so that it is gone also when the page is being left. */
export function forgetNote(): void {
  forgotten += 1
  try {
    localStorage.removeItem(storageKey)
  } catch {
    // Then there was none.
  }
}

onForget((why) => {
  if (why === 'signedOut') forgetNote()
})
