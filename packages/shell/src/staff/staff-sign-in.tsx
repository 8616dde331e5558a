import { useLingui } from '@lingui/react/macro'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { CodeField } from '@tweespraak/ui/fields/code-field'
import { TextField } from '@tweespraak/ui/fields/text-field'
import { useForm } from '@tweespraak/web/forms'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Screen } from '../screen.tsx'
import { Trouble } from '../trouble.tsx'
import type { StaffSession } from './staff-session.ts'

/** The sentences that say *je* in one app and *u* in another. */
export interface StaffSignInTexts {
  /** What somebody finds behind this door. */
  readonly lead: string
  readonly emailLabel: string
  readonly emailHint: string
  readonly emailMissing: string
  readonly codeSent: string
  readonly appCodeLabel: string
  readonly appCodeMissing: string
}

interface Props {
  readonly session: StaffSession
  readonly texts: StaffSignInTexts
  /** The page that comes after signing in. */
  readonly home: string
}

/** Asks for the mail address, then for a code from the mail and one from the authenticator app. */
export function StaffSignIn(props: Props) {
  const [asked, setAsked] = useState(false)
  if (asked) return <BothCodes {...props} onBack={() => setAsked(false)} />
  return <MailAddress {...props} onAsked={() => setAsked(true)} />
}

const mailCodeDigits = 8
const appCodeDigits = 6

function MailAddress({ session, texts, onAsked }: Props & { onAsked: () => void }) {
  const { t } = useLingui()
  const [email, setEmail] = useState('')
  const form = useForm({
    mistakes: () => (/^\S+@\S+$/.test(email.trim()) ? [] : [{ field: 'email', message: texts.emailMissing }]),
    send: async () => {
      await session.requestCode(email.trim())
      onAsked()
    },
  })
  return (
    <Screen title={t`Welkom`} lead={<p>{texts.lead}</p>}>
      <form className="tsp-text" noValidate onSubmit={form.submit}>
        {form.error && <Trouble error={form.error} />}
        <TextField
          id="email"
          type="email"
          label={texts.emailLabel}
          hint={texts.emailHint}
          autoComplete="email"
          value={email}
          error={form.messageFor('email')}
          onChange={(event) => setEmail(event.target.value)}
        />
        <Actions>
          <Button type="submit" forward busy={form.isPending} busyWords={t`Een moment`}>
            {t`Stuur mij een code`}
          </Button>
        </Actions>
      </form>
    </Screen>
  )
}

function BothCodes({ session, texts, home, onBack }: Props & { onBack: () => void }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [code, setCode] = useState('')
  const [totp, setTotp] = useState('')
  const form = useForm({
    mistakes: () => [
      ...(code.length === mailCodeDigits ? [] : [{ field: 'mail-code', message: t`Typ de acht cijfers uit de mail.` }]),
      ...(totp.length === appCodeDigits ? [] : [{ field: 'app-code', message: texts.appCodeMissing }]),
    ],
    send: async () => {
      await session.signIn({ code, totp })
      await navigate(home, { replace: true })
    },
  })
  return (
    <Screen title={t`Twee codes`} lead={<p>{texts.codeSent}</p>}>
      <form className="tsp-text" noValidate onSubmit={form.submit}>
        {form.error && <Trouble error={form.error} />}
        <TextField
          id="mail-code"
          label={t`Code uit de mail`}
          hint={t`Acht cijfers.`}
          inputMode="numeric"
          autoComplete="one-time-code"
          value={code}
          error={form.messageFor('mail-code')}
          onChange={(event) => setCode(event.target.value.replace(/\D/g, '').slice(0, mailCodeDigits))}
        />
        <CodeField
          id="app-code"
          kind="digits"
          label={texts.appCodeLabel}
          hint={t`Zes cijfers. Ze wisselen elke halve minuut.`}
          error={form.messageFor('app-code')}
          onCode={setTotp}
        />
        <Actions>
          <Button type="submit" forward busy={form.isPending} busyWords={t`Een moment`}>
            {t`Log in`}
          </Button>
          <Button kind="quiet" onClick={onBack}>
            {t`Ander adres, of nieuwe code`}
          </Button>
        </Actions>
      </form>
    </Screen>
  )
}
