import { DisclosureError } from './disclosure-error.ts'

/** A calendar month as `YYYY-MM`. No finer time enters this package. */
export type Month = string

/** Months since the year 0, so that months can be subtracted. @throws disclosure.bad_month */
export function monthNumber(month: Month): number {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new DisclosureError('disclosure.bad_month', `"${month}".`)
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
}

/** The month `months` later (a whole number, 0 or more). @throws disclosure.bad_month */
export function laterMonth(month: Month, months: number): Month {
  const number = monthNumber(month) + months
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`
}
