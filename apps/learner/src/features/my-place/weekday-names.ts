import { useLingui } from '@lingui/react/macro'
import { dateLocale } from '../../layout/date-locale.ts'

/** Monday 1 January 2024: any Monday will do. */
const aMonday = Date.UTC(2024, 0, 1)

/** "dinsdag", by its number from 1 for Monday. */
export function useWeekday(): (weekday: number) => string {
  const { i18n } = useLingui()
  const format = new Intl.DateTimeFormat(dateLocale(i18n.locale), { weekday: 'long', timeZone: 'UTC' })
  return (weekday) => format.format(aMonday + (weekday - 1) * 86_400_000)
}
