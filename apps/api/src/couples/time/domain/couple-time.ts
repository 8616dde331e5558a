import { DomainError } from '../../../platform/domain/domain-error.ts'
import { after, days, weeks } from '../../../platform/domain/duration.ts'
import type { CoupleWithWishes } from '../../domain/couple.ts'
import { countedPauseDays } from '../../domain/wish.ts'

/** How much longer a couple may go on, once. */
export const extensionMs = weeks(13)

/** It is offered from this long before the end, and may still be taken this long after it. */
const offeredBeforeMs = weeks(4)
const takenAfterMs = weeks(8)

type Timed = Pick<CoupleWithWishes, 'until' | 'countedUntil' | 'pauseDays' | 'wishes'>

type Ending = Omit<Timed, 'countedUntil'>

/** The end of the couple's own time: what it began with, any extension, and the days of its pauses. */
export const endOf = (couple: Ending, now: Date): Date => after(couple.until, pausesMs(couple, now))

const pausesMs = ({ pauseDays, wishes }: Ending, now: Date): number => days(countedPauseDays(pauseDays, wishes, now))

/**
 * Is the time of the couple over? The moment of the end is over. What was written stays readable and can still be
 * written on, so that nothing is lost that a device kept; going on to a next step, asking a partner along and choosing
 * a time for a conversation end. An appointment that stands goes on.
 */
export const timeIsOver = (couple: Ending, now: Date): boolean => endOf(couple, now) <= now

/** May either of the two take more time now? Once, around the end. */
export function mayExtend(couple: Timed, now: Date): boolean {
  const end = endOf(couple, now)
  const isFirst = couple.until <= couple.countedUntil
  return isFirst && after(end, -offeredBeforeMs) <= now && now < after(end, takenAfterMs)
}

/** The couple with its extension, counted from the end or, after it, from now. Throws `couple.not_to_extend`. */
export function extend<It extends Timed>(couple: It, now: Date): It {
  if (!mayExtend(couple, now)) throw new DomainError('conflict', 'couple.not_to_extend')
  const from = timeIsOver(couple, now) ? after(now, -pausesMs(couple, now)) : couple.until
  return { ...couple, until: after(from, extensionMs) }
}
