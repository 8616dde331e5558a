import { useLingui } from '@lingui/react/macro'
import { Trouble } from '@tweespraak/shell/trouble'
import { Button, type ButtonKind } from '@tweespraak/ui/button'
import { CodeField } from '@tweespraak/ui/fields/code-field'
import { useForm } from '@tweespraak/web/forms'
import { useState } from 'react'

interface Props {
  id: string
  words: string
  kind: ButtonKind
  send: (pin: string) => Promise<void>
}

/** Asks for the PIN once more, before something that cannot be undone or that shows everything. */
export function PinForm({ id, words, kind, send }: Props) {
  const { t } = useLingui()
  const [pin, setPin] = useState('')
  const form = useForm({
    mistakes: () => (pin.length === 6 ? [] : [{ field: id, message: t`Typ de zes cijfers van je pincode.` }]),
    send: () => send(pin),
  })
  return (
    <form className="tsp-text" noValidate onSubmit={form.submit}>
      {form.error && <Trouble error={form.error} />}
      <CodeField
        id={id}
        kind="pin"
        label={t`Je pincode`}
        showWords={t`Laat zien`}
        hideWords={t`Verberg`}
        error={form.messageFor(id)}
        onCode={setPin}
      />
      <Button kind={kind} type="submit" busy={form.isPending} busyWords={t`Een moment`}>
        {words}
      </Button>
    </form>
  )
}
