import * as z from 'zod/mini'

/** Six digits, as somebody gives them to get in. */
export const pin = z.string().check(z.regex(/^[0-9]{6}$/))

const firstYear = 1930
const lastYear = 2039

/**
 * Tells whether a PIN of six digits is one that a partner would try first: a date, a day or a month with a year, two
 * different digits or fewer, six in a row, or a half or a pair repeated. About 890,000 of a million are left.
 */
export function isGuessablePin(digits: string): boolean {
  return isDate(digits) || new Set(digits).size <= 2 || isRun(digits) || isRepeated(digits)
}

/** Day, month and year in any order, with two or four digits for the year. */
function isDate(digits: string): boolean {
  const [first, second, third] = pairsOf(digits)
  return (
    areDayAndMonth(first, second) ||
    areDayAndMonth(second, third) ||
    (isYear(digits.slice(0, 4)) && isDay(third)) ||
    (isYear(digits.slice(2)) && isDay(first))
  )
}

const pairsOf = (digits: string): [number, number, number] => [
  Number(digits.slice(0, 2)),
  Number(digits.slice(2, 4)),
  Number(digits.slice(4)),
]
const isDay = (n: number): boolean => n >= 1 && n <= 31
const isMonth = (n: number): boolean => n >= 1 && n <= 12
const areDayAndMonth = (a: number, b: number): boolean => (isDay(a) && isMonth(b)) || (isMonth(a) && isDay(b))
const isYear = (digits: string): boolean => Number(digits) >= firstYear && Number(digits) <= lastYear
const isRun = (digits: string): boolean => '0123456789'.includes(digits) || '9876543210'.includes(digits)
const isRepeated = (digits: string): boolean =>
  digits.slice(0, 3) === digits.slice(3) || new Set(digits.match(/../g)).size === 1

/** Six digits for a new PIN. `pin.guessable`: one that a partner would try first. */
export const newPin = pin.check(z.refine((digits) => !isGuessablePin(digits), { error: 'pin.guessable' }))
