import { problemTitles } from '@tweespraak/contract/values/problems'
import type { Locale } from '@tweespraak/contract/values/values'

/** The title of a problem in the asked language. A test keeps every code that is thrown in the contract's list. */
export const titleOf = (code: string, locale: Locale): string =>
  (problemTitles as Record<string, Readonly<Record<Locale, string>>>)[code]?.[locale] ?? code
