import { useLingui } from '@lingui/react/macro'
import { deviceZone } from '@tweespraak/web/platform/environment'
import { sameClock } from '@tweespraak/web/same-clock'
import { dateLocale } from './date-locale.ts'

/**
 * Days and hours as the clock of the appointment's place shows them; the hour here is said too where the clock of this device reads another.
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
    /** "Tijd in Nederland.", or which zone it is; with the hour on this device where that is another one. */
    zone: (at: string, timeZone: string): string => {
      const place = timeZone === 'Europe/Amsterdam' ? t`Tijd in Nederland.` : t`Tijd in ${timeZone}.`
      const here = deviceZone()
      if (sameClock(at, timeZone, here)) return place
      const moment = format({ weekday: 'long', hour: '2-digit', minute: '2-digit' }, at, here)
      return `${place} ${t`Bij jou is het dan ${moment}.`}`
    },
  }
}
