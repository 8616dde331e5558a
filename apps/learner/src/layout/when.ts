import { useLingui } from '@lingui/react/macro'
import { deviceZone } from '@tweespraak/web/platform/environment'
import { dateLocale } from './date-locale.ts'

/**
 * Days and hours as the clock of the appointment's place shows them; the place is named when this device has another.
 */
export function useWhen() {
  const { t, i18n } = useLingui()
  const format = (how: Intl.DateTimeFormatOptions, at: string, timeZone: string) =>
    new Intl.DateTimeFormat(dateLocale(i18n.locale), { ...how, timeZone }).format(new Date(at))
  return {
    /** "Dinsdag 17 november" */
    day: (at: string, timeZone: string): string => {
      const words = format({ weekday: 'long', day: 'numeric', month: 'long' }, at, timeZone)
      return words.charAt(0).toUpperCase() + words.slice(1)
    },
    /** "20:00" */
    clock: (at: string, timeZone: string): string => format({ hour: '2-digit', minute: '2-digit' }, at, timeZone),
    /** "Tijd in Nederland", or which zone it is. */
    zone: (timeZone: string): string => {
      if (timeZone !== 'Europe/Amsterdam') return t`Tijd in ${timeZone}`
      return deviceZone() === timeZone ? t`Tijd in Nederland` : t`Tijd in Nederland. Bij jou is het een ander uur.`
    },
  }
}
