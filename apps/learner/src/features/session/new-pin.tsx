import { useLingui } from '@lingui/react/macro'
import { isGuessablePin } from '@tweespraak/contract/values/pin'
import { CodeField } from '@tweespraak/ui/fields/code-field'
import type { Mistake } from '@tweespraak/web/forms'
import { type ReactNode, useState } from 'react'

interface NewPin {
  readonly value: string
  readonly mistakes: () => readonly Mistake[]
  readonly fields: (messageFor: (field: string) => string | undefined) => ReactNode
}

/** Returns the fields to choose a PIN: twice the same six digits, and not one that anybody would try first. */
export function useNewPin(): NewPin {
  const { t } = useLingui()
  const [pin, setPin] = useState('')
  const [again, setAgain] = useState('')
  const words = { showWords: t`Laat zien`, hideWords: t`Verberg` }
  return {
    value: pin,
    mistakes: () => {
      if (pin.length !== 6) return [{ field: 'pin', message: t`Kies zes cijfers.` }]
      if (isGuessablePin(pin))
        return [{ field: 'pin', message: t`Deze is makkelijk te raden. Kies andere cijfers, en geen datum.` }]
      return again === pin ? [] : [{ field: 'pin-again', message: t`Dit zijn niet dezelfde cijfers.` }]
    },
    fields: (messageFor) => (
      <>
        <CodeField
          id="pin"
          kind="pin"
          label={t`Kies een pincode`}
          hint={t`Zes cijfers. Kies geen pincode die je partner kent.`}
          error={messageFor('pin')}
          onCode={setPin}
          {...words}
        />
        <CodeField
          id="pin-again"
          kind="pin"
          label={t`Nog een keer dezelfde pincode`}
          error={messageFor('pin-again')}
          onCode={setAgain}
          {...words}
        />
      </>
    ),
  }
}
