import { useLingui } from '@lingui/react/macro'
import { type Me } from '@tweespraak/contract/learner/account'
import { addEmail, confirmEmail } from '@tweespraak/contract/learner/email'
import { Screen } from '@tweespraak/shell/screen'
import { Trouble } from '@tweespraak/shell/trouble'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { CodeField } from '@tweespraak/ui/fields/code-field'
import { ErrorSummary } from '@tweespraak/ui/fields/error-summary'
import { TextField } from '@tweespraak/ui/fields/text-field'
import { useForm } from '@tweespraak/web/forms'
import { useState } from 'react'
import { callApi } from '../../api.ts'
import { useEmailAddress } from '../../layout/use-email-address.ts'
import { knownAs, whoIsHere } from '../session/person.ts'
import { useScreenState } from '../session/screen-state.ts'
import { MailCodeField } from '../sign-in/mail-code-field.tsx'

interface Props {
  onDone: (me: Me) => void
  onSkip: () => void
  skipWords: string
}

/** Asks for a mail address, which may be left out. It counts once the code from the mail came back. */
export function EmailScreen({ onDone, onSkip, skipWords }: Props) {
  const { t } = useLingui()
  const [email, setEmail] = useScreenState('email', '')
  const address = useEmailAddress()
  const clean = address.clean(email)
  const [sent, setSent] = useScreenState('email-sent', false)
  const [asked, setAsked] = useState(false)
  const [pin, setPin] = useState('')
  const form = useForm({
    mistakes: () => [
      ...address.mistakes(clean),
      ...(pin.length === 6 ? [] : [{ field: 'email-pin', message: t`Typ de zes cijfers van je pincode.` }]),
    ],
    send: async () => {
      const { outcome } = await callApi(addEmail, { body: { email: clean, pin, tellOldAddress: true } })
      if (outcome === 'sent') setSent(true)
      else setAsked(true)
    },
  })
  if (asked)
    return (
      <Screen
        title={t`We hebben het gevraagd`}
        lead={
          <p>{t`Je partner gebruikt dit adres al. Vindt je partner het goed, dan kun je het bij Mijn plek invullen.`}</p>
        }
      >
        <Button onClick={onSkip}>{t`Ga verder`}</Button>
      </Screen>
    )
  if (sent) return <ConfirmScreen email={clean} onBack={() => setSent(false)} onDone={onDone} />
  return (
    <Screen
      title={t`Wil je een mailadres geven?`}
      lead={<p>{t`Het hoeft niet. Met mail kun je inloggen zonder je herstelcode. En je kunt berichten krijgen.`}</p>}
    >
      <form className="tsp-text" noValidate onSubmit={form.submit}>
        {form.mistakes.length > 0 && <ErrorSummary title={t`Kijk hier nog even naar`} errors={form.mistakes} />}
        {form.error && <Trouble error={form.error} />}
        <TextField
          id="email"
          type="email"
          label={t`Je mailadres`}
          hint={t`Leest een ander deze mail ook? Neem dan een ander adres, of sla dit over.`}
          value={email}
          error={form.messageFor('email')}
          onChange={(event) => setEmail(event.target.value)}
        />
        <CodeField
          id="email-pin"
          kind="pin"
          label={t`De pincode die je net koos`}
          showWords={t`Laat zien`}
          hideWords={t`Verberg`}
          error={form.messageFor('email-pin')}
          onCode={setPin}
        />
        <Actions>
          <Button type="submit" busy={form.isPending} busyWords={t`Een moment`}>
            {t`Stuur mij een code`}
          </Button>
          <Button kind="quiet" onClick={onSkip}>
            {skipWords}
          </Button>
        </Actions>
      </form>
    </Screen>
  )
}

function ConfirmScreen({ email, onBack, onDone }: { email: string; onBack: () => void; onDone: (me: Me) => void }) {
  const { t } = useLingui()
  const [code, setCode] = useState('')
  const form = useForm({
    mistakes: () => (code.length === 8 ? [] : [{ field: 'mail-code', message: t`Typ de acht cijfers uit de mail.` }]),
    send: async () => {
      await callApi(confirmEmail, { body: { code } })
      const me = await whoIsHere()
      knownAs(me)
      onDone(me)
    },
  })
  return (
    <Screen title={t`Kijk in je mail`} lead={<p>{t`We stuurden acht cijfers naar ${email}.`}</p>}>
      <form className="tsp-text" noValidate onSubmit={form.submit}>
        {form.error && <Trouble error={form.error} />}
        <MailCodeField error={form.messageFor('mail-code')} onCode={setCode} />
        <Actions>
          <Button type="submit" busy={form.isPending} busyWords={t`Een moment`}>
            {t`Klaar`}
          </Button>
          <Button kind="quiet" onClick={onBack}>
            {t`Ander adres, of nieuwe code`}
          </Button>
        </Actions>
      </form>
    </Screen>
  )
}
