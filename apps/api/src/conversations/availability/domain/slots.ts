import { after, hours, weeks } from '../../../platform/domain/duration.ts'

/** A stretch of a professional's time in which nothing is booked. */
export interface FreeTime {
  readonly professionalId: string
  readonly startsAt: Date
  readonly endsAt: Date
  /** The zone the professional opened it in, IANA. */
  readonly timeZone: string
}

/** A moment a conversation can be booked at. */
export interface Slot extends FreeTime {
  /** `2026-12-01T19:30`, in `timeZone`. */
  readonly wallTime: string
}

/** How soon and how far ahead a conversation can be booked. */
export const soonestMs = hours(2)
export const furthestMs = weeks(8)
/** At most this many are shown. */
export const maxSlots = 200

const halfHourMs = 30 * 60_000

/**
 * Returns every slot of `lengthMs` that fits in a free time: it starts at a half hour on the wall of the
 * professional's zone, on the real line of time (an hour that comes twice has slots in both, a skipped hour none).
 */
export function slotsIn(free: FreeTime, lengthMs: number): readonly Slot[] {
  const last = free.endsAt.getTime() - lengthMs
  const slots: Slot[] = []
  for (let start = firstHalfHour(free); start <= last; start += halfHourMs) {
    slots.push({
      professionalId: free.professionalId,
      timeZone: free.timeZone,
      startsAt: new Date(start),
      endsAt: new Date(start + lengthMs),
      wallTime: wallTimeAt(start, free.timeZone),
    })
  }
  return slots
}

function firstHalfHour(free: FreeTime): number {
  const start = Temporal.Instant.fromEpochMilliseconds(free.startsAt.getTime()).toZonedDateTimeISO(free.timeZone)
  const intoHalf = (((start.minute % 30) * 60 + start.second) * 1000 + start.millisecond) % halfHourMs
  return start.epochMilliseconds + (intoHalf === 0 ? 0 : halfHourMs - intoHalf)
}

const wallTimeAt = (epoch: number, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(epoch)
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })

/**
 * Returns the part of time in which a conversation may begin, seen from `now`. A first appointment lies in the couple's
 * time; one that is booked may be moved beyond its end, because what was agreed is kept. `coupleUntil`: the end of that time.
 */
export function bookable(
  now: Date,
  conversation: { readonly isBooked: boolean; readonly coupleUntil: Date },
): { from: Date; until: Date } {
  const far = after(now, furthestMs)
  const ends = !conversation.isBooked && conversation.coupleUntil < far
  return { from: after(now, soonestMs), until: ends ? conversation.coupleUntil : far }
}
