const reading = (at: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(new Date(at))

/**
 * Whether two places read the same day and hour at this instant. Zones with other names often do: Brussels and Amsterdam
 * always, others a part of the year.
 */
export const sameClock = (at: string, one: string, other: string): boolean => reading(at, one) === reading(at, other)
