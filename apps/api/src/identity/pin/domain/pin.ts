import { after, hours } from '../../../platform/domain/duration.ts'

/** Wrong PINs that devices that do not know a person may give together, all at once. */
export const maxUnknownTries = 5
/** How long it takes until one of them is forgiven: six a day in the long run. */
export const unknownForgivenMs = hours(4)

/**
 * Returns when devices that do not know this person may try again, or null when they may now. `missesUntil` is when the
 * last wrong PIN is forgiven.
 */
export function unknownClosedUntil(missesUntil: Date | null, now: Date): Date | null {
  if (!missesUntil) return null
  const open = after(missesUntil, -(maxUnknownTries - 1) * unknownForgivenMs)
  return open > now ? open : null
}

/** When the last wrong PIN is forgiven after one more of a device that does not know this person. */
export const afterUnknownMiss = (missesUntil: Date | null, now: Date): Date =>
  after(missesUntil && missesUntil > now ? missesUntil : now, unknownForgivenMs)
