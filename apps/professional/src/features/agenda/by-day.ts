import type { AgendaEntry } from '@tweespraak/contract/professional/agenda'

export interface Day {
  /** A moment in it. */
  readonly at: string
  readonly timeZone: string
  readonly entries: readonly AgendaEntry[]
}

const dateOf = ({ appointment }: AgendaEntry): string => appointment.wallTime.slice(0, 10)

/** The same entries, day by day in the order they came. A day is what the calendar of the appointment's place says. */
export function byDay(entries: readonly AgendaEntry[]): Day[] {
  const dates = [...new Set(entries.map(dateOf))]
  return dates.map((date) => {
    const found = entries.filter((entry) => dateOf(entry) === date)
    const { startsAt = '', timeZone = 'UTC' } = found[0]?.appointment ?? {}
    return { at: startsAt, timeZone, entries: found }
  })
}
