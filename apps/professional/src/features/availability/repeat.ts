/** The same day of the week, week after week. `date` and what comes back: `2026-12-01`. */
export const weekly = (date: string, weeks: number): string[] =>
  Array.from({ length: weeks }, (_, week) => {
    const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
    return new Date(Date.UTC(year, month - 1, day + 7 * week)).toISOString().slice(0, 10)
  })

/** Every half hour of a day, from eight in the morning on. */
export const halfHours: readonly string[] = Array.from({ length: 48 }, (_, half) => {
  const at = (half + 16) % 48
  return `${String(Math.floor(at / 2)).padStart(2, '0')}:${at % 2 === 0 ? '00' : '30'}`
})
