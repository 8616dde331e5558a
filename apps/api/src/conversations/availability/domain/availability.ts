import { days, minutes } from '../../../platform/domain/duration.ts'
import { refusals } from '../../domain/conversation.errors.ts'

/** A time a professional opened, on a date, by the clock of a place. */
export interface WindowWish {
  /** `2026-12-01` */
  readonly date: string
  /** `19:00` */
  readonly from: string
  /** `21:30`; `00:00` is the midnight at the end of the date. */
  readonly until: string
  /** IANA. */
  readonly timeZone: string
}

export interface AvailabilityWindow extends WindowWish {
  readonly id: string
  readonly professionalId: string
  readonly startsAt: Date
  readonly endsAt: Date
}

/** The shortest window (one conversation) and how far ahead one can be opened. */
const shortestMs = minutes(60)
const furthestMs = days(366)

/**
 * Returns the two instants of a window. A wall time that the clock skips is refused (`availability.no_such_time`); of one
 * that comes twice, the first counts as a start and the second as an end, so that nothing of the evening is lost.
 * Throws the `availability.*` refusals.
 */
export function instantsOf(wish: WindowWish, now: Date): { startsAt: Date; endsAt: Date } {
  const startsAt = instant(`${wish.date}T${wish.from}`, wish.timeZone, 'earlier')
  const endsAt = instant(endWall(wish), wish.timeZone, 'later')
  if (endsAt.getTime() - startsAt.getTime() < shortestMs) throw refusals.tooShort()
  if (startsAt <= now) throw refusals.inThePast()
  if (startsAt.getTime() - now.getTime() > furthestMs) throw refusals.tooFarAhead()
  return { startsAt, endsAt }
}

function endWall({ date, until }: WindowWish): string {
  if (until !== '00:00') return `${date}T${until}`
  return `${Temporal.PlainDate.from(date).add({ days: 1 }).toString()}T00:00`
}

function instant(wall: string, timeZone: string, disambiguation: 'earlier' | 'later'): Date {
  const asked = Temporal.PlainDateTime.from(wall)
  const found = zoned(asked, timeZone, disambiguation)
  if (!found.toPlainDateTime().equals(asked)) throw refusals.noSuchTime()
  return new Date(found.epochMilliseconds)
}

function zoned(asked: Temporal.PlainDateTime, timeZone: string, disambiguation: 'earlier' | 'later') {
  try {
    return asked.toZonedDateTime(timeZone, { disambiguation })
  } catch {
    throw refusals.unknownTimeZone()
  }
}
