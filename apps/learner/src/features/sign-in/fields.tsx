import { useLingui } from '@lingui/react/macro'
import { CodeField } from '@tweespraak/ui/fields/code-field'

/** The PIN of whoever comes back in. */
export function PinField({ error, onCode }: { error?: string | undefined; onCode: (pin: string) => void }) {
  const { t } = useLingui()
  return (
    <CodeField
      id="pin"
      kind="pin"
      label={t`Je pincode`}
      hint={t`Zes cijfers.`}
      showWords={t`Laat zien`}
      hideWords={t`Verberg`}
      error={error}
      onCode={onCode}
    />
  )
}

/** The recovery code on paper. */
export function RecoveryField({ error, onCode }: { error?: string | undefined; onCode: (code: string) => void }) {
  const { t } = useLingui()
  return (
    <CodeField
      id="recovery"
      kind="licence"
      label={t`Je herstelcode`}
      hint={t`Die staat op papier. Spaties en streepjes maken niet uit.`}
      error={error}
      onCode={onCode}
    />
  )
}
