import { useLingui } from '@lingui/react/macro'
import { changePin } from '@tweespraak/contract/learner/account'
import { Trouble } from '@tweespraak/shell/trouble'
import { Button } from '@tweespraak/ui/button'
import { CodeField } from '@tweespraak/ui/fields/code-field'
import { More } from '@tweespraak/ui/more'
import { SaveState } from '@tweespraak/ui/save-state'
import { useForm } from '@tweespraak/web/forms'
import { useRef, useState } from 'react'
import { callApi } from '../../api.ts'
import { useNewPin } from '../session/new-pin.tsx'

/** Changes the PIN, for somebody who knows the old one. */
export function PinSettings() {
  const { t } = useLingui()
  const [changes, setChanges] = useState(0)
  const form = useRef<HTMLDivElement>(null)
  /** Empties the fields, and keeps the focus here. */
  const changed = () => {
    setChanges(changes + 1)
    form.current?.focus({ preventScroll: true })
  }
  return (
    <More words={t`Je pincode`}>
      <p>{t`Weet een ander je pincode? Kies dan een nieuwe.`}</p>
      <p>{t`Op andere apparaten word je uitgelogd. Je herstelcode blijft dezelfde.`}</p>
      <p>{t`Gaf je een mailadres? Dan krijg je daar een kort bericht. Er staat niet in wat je deed.`}</p>
      <div ref={form} tabIndex={-1} className="tsp-text">
        <ChangePin key={changes} onChanged={changed} />
        {changes > 0 && <SaveState state="saved">{t`Je nieuwe pincode geldt vanaf nu.`}</SaveState>}
      </div>
    </More>
  )
}

function ChangePin({ onChanged }: { onChanged: () => void }) {
  const { t } = useLingui()
  const [old, setOld] = useState('')
  const pin = useNewPin()
  const form = useForm({
    mistakes: () => {
      if (old.length !== 6) return [{ field: 'old-pin', message: t`Typ de zes cijfers van je pincode.` }]
      if (pin.value === old) return [{ field: 'pin', message: t`Dit is je oude pincode. Kies andere cijfers.` }]
      return pin.mistakes()
    },
    send: async () => {
      await callApi(changePin, { body: { pin: old, newPin: pin.value } })
      onChanged()
    },
  })
  return (
    <form className="tsp-text" noValidate onSubmit={form.submit}>
      {form.error && <Trouble error={form.error} />}
      <CodeField
        id="old-pin"
        kind="pin"
        label={t`Je oude pincode`}
        showWords={t`Laat zien`}
        hideWords={t`Verberg`}
        error={form.messageFor('old-pin')}
        onCode={setOld}
      />
      {pin.fields(form.messageFor)}
      <Button kind="quiet" type="submit" busy={form.isPending} busyWords={t`Een moment`}>
        {t`Verander mijn pincode`}
      </Button>
    </form>
  )
}
