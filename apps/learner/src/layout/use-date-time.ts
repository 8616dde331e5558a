import { useLingui } from '@lingui/react/macro'
import { dateLocale } from './date-locale.ts'

/** Returns a date and time in words, by the clock of this device: "woensdag 25 november om 20:50". */
export function useDateTime(): (at: string) => string {
  const { t, i18n } = useLingui()
  return (at) => {
    const format = (how: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(dateLocale(i18n.locale), how).format(new Date(at))
    const day = format({ weekday: 'long', day: 'numeric', month: 'long' })
    const hour = format({ hour: '2-digit', minute: '2-digit' })
    return t`${day} om ${hour}`
  }
}
