import { useLingui } from '@lingui/react/macro'
import { TextField } from '@tweespraak/ui/fields/text-field'
import { useState } from 'react'

/** The eight digits from a mail; spaces around and between them do not matter. */
export function MailCodeField({ error, onCode }: { error?: string | undefined; onCode: (code: string) => void }) {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  return (
    <TextField
      id="mail-code"
      label={t`De acht cijfers uit je mail`}
      inputMode="numeric"
      spellCheck={false}
      value={typed}
      error={error}
      onChange={(event) => {
        setTyped(event.target.value)
        onCode(event.target.value.replace(/\D/g, ''))
      }}
    />
  )
}
