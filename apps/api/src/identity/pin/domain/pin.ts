import { after, minutes } from '../../../platform/domain/duration.ts'

/** Wrong tries in a row before the PIN closes. */
export const maxPinTries = 5
/** How long the PIN stays closed after that. The recovery code opens it at once. */
export const pinRestMs = minutes(30)

/** What is remembered of tries: how many went wrong in a row, and until when none is taken. */
export interface PinTries {
  readonly failures: number
  readonly closedUntil: Date | null
}

/** May the PIN be tried now? */
export const pinIsOpen = (tries: PinTries, now: Date): boolean => tries.closedUntil === null || tries.closedUntil <= now

/** The tries after one more, right or wrong. Five wrong in a row close the PIN; a right one forgets them all. */
export function afterTry(tries: PinTries, right: boolean, now: Date): PinTries {
  if (right) return { failures: 0, closedUntil: null }
  const failures = (pinIsOpen(tries, now) && tries.closedUntil !== null ? 0 : tries.failures) + 1
  return { failures, closedUntil: failures >= maxPinTries ? after(now, pinRestMs) : null }
}

/** One place that somebody could mean, what is remembered of its tries, and whether this PIN is its PIN. */
export interface PinCandidate {
  readonly id: string
  readonly tries: PinTries
  readonly right: boolean
}

/**
 * Which of these places is meant: the only one whose PIN this is. A closed PIN takes no try, so it lets nobody in;
 * it does stand in the way when it is the same as an open one. `two` lets nobody in, `none` counts as a wrong try.
 */
export function whoIsMeant(candidates: readonly PinCandidate[], now: Date): { readonly id: string } | 'none' | 'two' {
  const right = candidates.filter((it) => it.right)
  const open = right.find((it) => pinIsOpen(it.tries, now))
  if (!open) return 'none'
  return right.length > 1 ? 'two' : { id: open.id }
}
