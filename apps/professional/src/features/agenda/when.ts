import { useLingui } from '@lingui/react/macro'
import { deviceZone } from '@tweespraak/web/platform/environment'
import { sameClock } from '@tweespraak/web/same-clock'

interface Span {
  readonly startsAt: string
  readonly endsAt: string
  readonly timeZone: string
}

/** A moment as the clock of its own place shows it; the place is named when the clock of this device reads another hour. */
export function useWhen() {
  const { t, i18n } = useLingui()
  const format = (how: Intl.DateTimeFormatOptions, at: string | number, timeZone: string) =>
    new Intl.DateTimeFormat(i18n.locale === 'en' ? 'en-GB' : 'nl-NL', { ...how, timeZone }).format(new Date(at))
  const clock = (at: string, timeZone: string) => format({ hour: '2-digit', minute: '2-digit' }, at, timeZone)
  const day = (at: string | number, timeZone: string) => {
    const words = format({ weekday: 'long', day: 'numeric', month: 'long' }, at, timeZone)
    return words.charAt(0).toUpperCase() + words.slice(1)
  }
  return {
    /** "Donderdag 12 november" */
    day,
    /** "10:30" */
    clock,
    /** "10:30 tot 11:30" */
    span: ({ startsAt, endsAt, timeZone }: Span) => {
      const from = clock(startsAt, timeZone)
      const until = clock(endsAt, timeZone)
      const hours = t`${from} tot ${until}`
      return sameClock(startsAt, timeZone, deviceZone()) ? hours : t`${hours}, tijd in ${timeZone}`
    },
  }
}

/** Whole minutes an appointment lasts. */
export const minutesOf = ({ startsAt, endsAt }: Pick<Span, 'startsAt' | 'endsAt'>): number =>
  Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000)
