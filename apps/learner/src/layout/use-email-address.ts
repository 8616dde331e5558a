import { useLingui } from '@lingui/react/macro'
import { email } from '@tweespraak/contract/values/values'

/** Returns how a typed mail address is sent, and what is wrong with one that the server would refuse. */
export function useEmailAddress() {
  const { t } = useLingui()
  return {
    /** Without spaces around it, and without the full stop of a sentence it was copied from. */
    clean: (typed: string): string => typed.trim().replace(/\.+$/, ''),
    /** The same judgement as the server’s, in words for the field; none when the address can be used. */
    mistakes(clean: string): { field: string; message: string }[] {
      if (email.safeParse(clean).success) return []
      const odd = /[^\p{ASCII}]/u.exec(clean)?.[0]
      const message = odd
        ? t`Een adres met ‘${odd}’ kunnen we niet gebruiken. Neem een ander adres.`
        : t`Typ een mailadres, zoals naam@voorbeeld.nl.`
      return [{ field: 'email', message }]
    },
  }
}
