import { DomainError } from '../../../platform/domain/domain-error.ts'
import { after, weeks } from '../../../platform/domain/duration.ts'
import type { Couple } from '../../domain/couple.ts'

/** How much longer a couple may go on, once. */
export const extensionMs = weeks(13)

/** It is offered from this long before the end, and may still be taken this long after it. */
const offeredBeforeMs = weeks(4)
const takenAfterMs = weeks(8)

type Timed = Pick<Couple, 'until' | 'countedUntil'>

/**
 * Is the time of the couple over? The moment of the end is over. What was written stays readable and can still be
 * written on, so that nothing is lost that a device kept; going on to a next step, asking a partner along and choosing
 * a time for a conversation end. An appointment that stands goes on.
 */
export const timeIsOver = ({ until }: Pick<Couple, 'until'>, now: Date): boolean => until <= now

/** May either of the two take more time now? Once, around the end. */
export const mayExtend = ({ until, countedUntil }: Timed, now: Date): boolean =>
  until <= countedUntil && after(until, -offeredBeforeMs) <= now && now < after(until, takenAfterMs)

/** The couple with its extension, counted from the end or, after it, from now. Throws `couple.not_to_extend`. */
export function extend<It extends Timed>(couple: It, now: Date): It {
  if (!mayExtend(couple, now)) throw new DomainError('conflict', 'couple.not_to_extend')
  const from = timeIsOver(couple, now) ? now : couple.until
  return { ...couple, until: after(from, extensionMs) }
}
