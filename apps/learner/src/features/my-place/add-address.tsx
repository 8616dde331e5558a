import { useLingui } from '@lingui/react/macro'
import { addEmail, confirmEmail } from '@tweespraak/contract/learner/email'
import { Trouble } from '@tweespraak/shell/trouble'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { CodeField } from '@tweespraak/ui/fields/code-field'
import { TextField } from '@tweespraak/ui/fields/text-field'
import { SaveState } from '@tweespraak/ui/save-state'
import { useForm } from '@tweespraak/web/forms'
import { useState } from 'react'
import { callApi } from '../../api.ts'
import { useEmailAddress } from '../../layout/use-email-address.ts'
import { knownAs, whoIsHere } from '../session/person.ts'
import { useScreenState } from '../session/screen-state.ts'
import { MailCodeField } from '../sign-in/mail-code-field.tsx'
import { TellOldAddress } from './tell-old-address.tsx'

/** Gives a mail address, or another one: the address and the PIN, then the code that came there. */
export function AddAddress({ replaces }: { replaces: boolean }) {
  const { t } = useLingui()
  const [sentTo, setSentTo] = useScreenState<string | undefined>('sent-to', undefined)
  const [hasAsked, setHasAsked] = useState(false)
  if (sentTo) return <Confirm email={sentTo} onDone={() => setSentTo(undefined)} />
  return (
    <>
      <Ask replaces={replaces} onSent={setSentTo} onAsked={() => setHasAsked(true)} />
      {hasAsked && (
        <SaveState state="saved">
          {t`We hebben het gevraagd. Is het goed, dan kun je het adres hier nog eens invullen.`}
        </SaveState>
      )}
    </>
  )
}

interface AskProps {
  replaces: boolean
  onSent: (email: string) => void
  onAsked: () => void
}

function Ask({ replaces, onSent, onAsked }: AskProps) {
  const { t } = useLingui()
  const [email, setEmail] = useScreenState('email', '')
  const address = useEmailAddress()
  const clean = address.clean(email)
  const [pin, setPin] = useState('')
  const [tell, setTell] = useState(true)
  const form = useForm({
    mistakes: () => [
      ...address.mistakes(clean),
      ...(pin.length === 6 ? [] : [{ field: 'email-pin', message: t`Typ de zes cijfers van je pincode.` }]),
    ],
    send: async () => {
      const { outcome } = await callApi(addEmail, { body: { email: clean, pin, tellOldAddress: tell } })
      if (outcome === 'sent') onSent(clean)
      else onAsked()
      setEmail('')
    },
  })
  return (
    <form className="tsp-text" noValidate onSubmit={form.submit}>
      {form.error && <Trouble error={form.error} />}
      <TextField
        id="email"
        type="email"
        label={replaces ? t`Neem een ander adres` : t`Je mailadres`}
        hint={t`Leest een ander deze mail ook? Neem dan een ander adres, of geen.`}
        value={email}
        error={form.messageFor('email')}
        onChange={(event) => setEmail(event.target.value)}
      />
      <CodeField
        id="email-pin"
        kind="pin"
        label={t`Je pincode`}
        showWords={t`Laat zien`}
        hideWords={t`Verberg`}
        error={form.messageFor('email-pin')}
        onCode={setPin}
      />
      {replaces && <TellOldAddress checked={tell} onChange={setTell} />}
      <Button kind="quiet" type="submit" busy={form.isPending} busyWords={t`Een moment`}>
        {t`Stuur mij een code`}
      </Button>
    </form>
  )
}

function Confirm({ email, onDone }: { email: string; onDone: () => void }) {
  const { t } = useLingui()
  const [code, setCode] = useState('')
  const form = useForm({
    mistakes: () => (code.length === 8 ? [] : [{ field: 'mail-code', message: t`Typ de acht cijfers uit de mail.` }]),
    send: async () => {
      await callApi(confirmEmail, { body: { code } })
      knownAs(await whoIsHere())
      onDone()
    },
  })
  return (
    <form className="tsp-text" noValidate onSubmit={form.submit}>
      <p>{t`We stuurden acht cijfers naar ${email}.`}</p>
      {form.error && <Trouble error={form.error} />}
      <MailCodeField error={form.messageFor('mail-code')} onCode={setCode} />
      <Actions>
        <Button kind="quiet" type="submit" busy={form.isPending} busyWords={t`Een moment`}>
          {t`Klaar`}
        </Button>
        <Button kind="link" onClick={onDone}>
          {t`Terug`}
        </Button>
      </Actions>
    </form>
  )
}
