/** A calendar month as `YYYY-MM`. */
export type Month = string

/**
 * Figures are made by the month of the Netherlands: on the eighth, at six in the morning. The last of August is then
 * more than 26 weeks before the day in March on which its couples are counted.
 */
const zone = 'Europe/Amsterdam'
export const turningDay = 8
const turningHour = 6

/** The month in which a moment lies, in the Netherlands. */
export const monthOf = (moment: Date): Month => local(moment).toPlainDate().toPlainYearMonth().toString()

export const monthAfter = (month: Month): Month => Temporal.PlainYearMonth.from(month).add({ months: 1 }).toString()

export const monthBefore = (month: Month): Month =>
  Temporal.PlainYearMonth.from(month).subtract({ months: 1 }).toString()

/** The moment in a month on which the month before is closed and what is due is published. */
export function turnOf(month: Month): Date {
  const day = Temporal.PlainYearMonth.from(month).toPlainDate({ day: turningDay })
  return new Date(
    day.toZonedDateTime({ timeZone: zone, plainTime: `${turningHour}:00`.padStart(5, '0') }).epochMilliseconds,
  )
}

/** The last month whose turning moment has come. */
export function lastTurn(now: Date): Month {
  const month = monthOf(now)
  return turnOf(month) <= now ? month : monthBefore(month)
}

/** Every month after `done` up to and with `last`, in order. */
export function monthsToTurn(done: Month, last: Month): readonly Month[] {
  const months: Month[] = []
  for (let month = monthAfter(done); month <= last; month = monthAfter(month)) months.push(month)
  return months
}

const local = (moment: Date) => Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone)
