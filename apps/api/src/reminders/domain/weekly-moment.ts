/**
 * A moment of the week by a person's own clock. It is no instant: which one it is follows from the zone the person is
 * in and from the clock of that week, so it keeps its wall time when clocks change and when the person travels.
 */
export interface WeeklyMoment {
  /** 1 is Monday, 7 is Sunday (ISO 8601). */
  readonly weekday: number
  /** `19:30`: a quarter of an hour from `09:00` up to `20:45`. */
  readonly time: string
}

/** Nothing is mailed before the first nor from the second hour on, on the reader's clock. */
const dayBegins = 9
const dayEnds = 21

/** How many moments a week has that a mail can come at. */
export const momentCount = 7 * (dayEnds - dayBegins) * 4

/** Returns one of the moments, by its number from 0. */
export function momentAt(number: number): WeeklyMoment {
  const quarter = Math.floor(number / 7)
  const hour = dayBegins + Math.floor(quarter / 4)
  return { weekday: (number % 7) + 1, time: `${pad(hour)}:${pad((quarter % 4) * 15)}` }
}

/** Returns the first instant after `now` at which the moment comes, in this IANA zone. */
export function nextOf(moment: WeeklyMoment, timeZone: string, now: Date): Date {
  const days = (moment.weekday - local(now, timeZone).dayOfWeek + 7) % 7
  const soonest = onDay(moment, timeZone, { now, days })
  return soonest > now ? soonest : onDay(moment, timeZone, { now, days: days + 7 })
}

/** Returns true on the day of this moment, from the moment on, until night. A mail that misses its day is not sent later. */
export function isThere(moment: WeeklyMoment, timeZone: string, now: Date): boolean {
  if (local(now, timeZone).dayOfWeek !== moment.weekday || !isDaytime(timeZone, now)) return false
  return onDay(moment, timeZone, { now, days: 0 }) <= now
}

export function isDaytime(timeZone: string, now: Date): boolean {
  const { hour } = local(now, timeZone)
  return hour >= dayBegins && hour < dayEnds
}

/** Returns how many times the date changes between two moments, on this clock. 0: the same day. */
export const datesBetween = (timeZone: string, from: Date, until: Date): number =>
  local(from, timeZone).toPlainDate().until(local(until, timeZone).toPlainDate(), { largestUnit: 'days' }).days

/** Returns the day `now` is in, on this clock: from its first instant up to the first of the next. */
export function dayOf(timeZone: string, now: Date): { from: Date; until: Date } {
  const start = local(now, timeZone).startOfDay()
  return { from: asDate(start), until: asDate(start.add({ days: 1 }).startOfDay()) }
}

/** Returns what the clock on the wall shows at a moment, in this zone. */
export const wallTime = (moment: Date, timeZone: string): Temporal.PlainDateTime =>
  local(moment, timeZone).toPlainDateTime().round('minute')

const onDay = ({ time }: WeeklyMoment, timeZone: string, { now, days }: { now: Date; days: number }): Date => {
  const plainTime = Temporal.PlainTime.from(time)
  return asDate(local(now, timeZone).toPlainDate().add({ days }).toZonedDateTime({ timeZone, plainTime }))
}

const local = (moment: Date, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone)

const asDate = (zoned: Temporal.ZonedDateTime): Date => new Date(zoned.epochMilliseconds)

const pad = (number: number): string => String(number).padStart(2, '0')
