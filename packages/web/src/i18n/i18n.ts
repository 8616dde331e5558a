import { i18n, type Messages } from '@lingui/core'
import type { Locale } from '@tweespraak/contract/values/values'

/** Fetches the words of one language, and of no other. */
export type LoadMessages = (locale: Locale) => Promise<Messages>

const storageKey = 'language'

/** Returns the language of this page. */
export const currentLocale = (): Locale => (i18n.locale === 'en' ? 'en' : 'nl')

/** Returns the language chosen on this device, else the one its browser asks for, else Dutch. */
export function deviceLocale(): Locale {
  const chosen = readChoice() ?? navigator.language.slice(0, 2)
  return chosen === 'en' ? 'en' : 'nl'
}

/** Shows the page in this language, and remembers it on the device. */
export async function switchLanguage(locale: Locale, load: LoadMessages): Promise<void> {
  const messages = await load(locale)
  i18n.loadAndActivate({ locale, messages })
  document.documentElement.lang = locale
  try {
    localStorage.setItem(storageKey, locale)
  } catch {
    // A device that keeps nothing asks again next time.
  }
}

function readChoice(): string | null {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return null
  }
}
