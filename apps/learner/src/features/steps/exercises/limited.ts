import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'

/** What was typed or pasted, without the character that cannot be kept: it comes along from broken documents. */
export const kept = (typed: string): string => typed.replaceAll('\u0000', '')

/**
 * Returns what a field with a limit says when there is more in it: how much is too much. Everything stays in the field
 * and on the device; the server takes it once it is shorter. Lengths are in UTF-16 units, as the content counts them.
 */
export function useTooLong(): (text: string, limit: number | undefined) => string | undefined {
  const { t } = useLingui()
  return (text, limit) => {
    if (limit === undefined || text.length <= limit) return undefined
    const over = plural(text.length - limit, { one: '# teken', other: '# tekens' })
    return t`Hier passen ${limit} tekens. Dit is ${over} te lang. Er is niets weg; maak het korter, dan bewaren we het.`
  }
}
