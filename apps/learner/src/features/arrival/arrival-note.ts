import { onForget } from '../session/person.ts'

/** Where on this device the note of somebody on the way in lies. Its name says nothing. */
const place = 'place'

/** Sealed words, and to which of the two pages they belong. */
export interface ArrivalNote {
  readonly at: 'code' | 'invitation'
  readonly iv: string
  readonly data: string
}

export function readNote(): ArrivalNote | undefined {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

export function writeNote(note: ArrivalNote): void {
  try {
    localStorage.setItem(place, JSON.stringify(note))
  } catch {
    // A device that keeps nothing starts from the front door.
  }
}

let forgotten = 0

/** How often a note was thrown away on this page: what was being sealed before that must not be written after it. */
export const timesForgotten = (): number => forgotten

/** At once, so that it is gone also when the page is being left. */
export function forgetNote(): void {
  forgotten += 1
  try {
    localStorage.removeItem(place)
  } catch {
    // Then there was none.
  }
}

onForget((why) => {
  if (why === 'signedOut') forgetNote()
})
