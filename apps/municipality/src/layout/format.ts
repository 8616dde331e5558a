import { useLingui } from '@lingui/react/macro'
import type { Channel } from '@tweespraak/contract/values/channel'

/** Whole euros out of cents, as one writes them here. */
export function useMoney(): (cents: number) => string {
  const { i18n } = useLingui()
  const format = new Intl.NumberFormat(i18n.locale === 'en' ? 'en-GB' : 'nl-NL', {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: 0,
  })
  return (cents) => format.format(cents / 100)
}

/** "12 november 2026": a day in the Netherlands. */
export function dayIn(locale: string): (moment: string) => string {
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'nl-NL', {
    dateStyle: 'long',
    timeZone: 'Europe/Amsterdam',
  })
  return (moment) => format.format(new Date(moment))
}

export function useDay(): (moment: string) => string {
  const { i18n } = useLingui()
  return dayIn(i18n.locale)
}

/** "november 2026" */
export function useMonth(): (month: string) => string {
  const { i18n } = useLingui()
  const format = new Intl.DateTimeFormat(i18n.locale === 'en' ? 'en-GB' : 'nl-NL', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return (month) => format.format(new Date(`${month}-15T00:00:00Z`))
}

/** The places codes are handed out. */
export function useChannelNames(): Readonly<Record<Channel, string>> {
  const { t } = useLingui()
  return {
    huisarts: t`Huisarts`,
    jgz: t`Jeugdgezondheidszorg`,
    wijkteam: t`Wijkteam`,
    werkgever: t`Werkgever`,
    campagne: t`Campagne`,
    relatiepunt: t`Relatiepunt`,
    other: t`Anders`,
  }
}
