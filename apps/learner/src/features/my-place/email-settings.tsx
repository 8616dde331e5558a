import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { addEmail, confirmEmail, type Me, removeEmail } from '@tweespraak/contract/learner/account'
import { Trouble } from '@tweespraak/shell/trouble'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { TextField } from '@tweespraak/ui/fields/text-field'
import { More } from '@tweespraak/ui/more'
import { useForm } from '@tweespraak/web/forms'
import { useState } from 'react'
import { callApi } from '../../api.ts'
import { useEmailAddress } from '../../layout/use-email-address.ts'
import { knownAs, whoIsHere } from '../session/person.ts'
import { useScreenState } from '../session/screen-state.ts'
import { MailCodeField } from '../sign-in/mail-code-field.tsx'

/** The mail address, which nobody has to have. */
export function EmailSettings({ me }: { me: Me }) {
  const { t } = useLingui()
  const [sentTo, setSentTo] = useScreenState<string | undefined>('sent-to', undefined)
  const remove = useMutation({
    mutationFn: async () => {
      await callApi(removeEmail, {})
      knownAs(await whoIsHere())
    },
  })
  return (
    <More words={t`Je mailadres`}>
      <p>{me.emailHint ? t`We mailen naar ${me.emailHint}.` : t`Je hebt geen mailadres gegeven. Dat is goed.`}</p>
      {remove.error && <Trouble error={remove.error} />}
      {sentTo ? (
        <Confirm email={sentTo} onDone={() => setSentTo(undefined)} />
      ) : (
        <Ask onSent={setSentTo} words={me.emailHint ? t`Neem een ander adres` : t`Je mailadres`} />
      )}
      {me.emailHint && (
        <Button kind="link" busy={remove.isPending} onClick={() => remove.mutate()}>
          {t`Vergeet mijn mailadres`}
        </Button>
      )}
    </More>
  )
}

function Ask({ onSent, words }: { onSent: (email: string) => void; words: string }) {
  const { t } = useLingui()
  const [email, setEmail] = useScreenState('email', '')
  const address = useEmailAddress()
  const clean = address.clean(email)
  const form = useForm({
    mistakes: () => address.mistakes(clean),
    send: async () => {
      await callApi(addEmail, { body: { email: clean } })
      onSent(clean)
      setEmail('')
    },
  })
  return (
    <form className="tsp-text" noValidate onSubmit={form.submit}>
      {form.error && <Trouble error={form.error} />}
      <TextField
        id="email"
        type="email"
        label={words}
        hint={t`Leest een ander deze mail ook? Neem dan een ander adres, of geen.`}
        value={email}
        error={form.messageFor('email')}
        onChange={(event) => setEmail(event.target.value)}
      />
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
