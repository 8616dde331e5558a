import { useLingui } from '@lingui/react/macro'
import { requestCode, signIn } from '@tweespraak/contract/professional/sign-in'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { CodeField } from '@tweespraak/ui/code-field'
import { TextField } from '@tweespraak/ui/text-field'
import { useAttempt } from '@tweespraak/web/forms'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { callApi, signedIn } from '../../api.ts'
import { Screen } from '../../frame/screen.tsx'
import { Trouble } from '../../frame/trouble.tsx'
import { paths } from '../../paths.ts'

/** A code by mail, then one from the app. */
export function SignIn() {
  const [asked, setAsked] = useState(false)
  return asked ? <BothCodes onBack={() => setAsked(false)} /> : <MailAddress onAsked={() => setAsked(true)} />
}

function MailAddress({ onAsked }: { onAsked: () => void }) {
  const { t } = useLingui()
  const [email, setEmail] = useState('')
  const form = useAttempt({
    mistakes: () => (/^\S+@\S+$/.test(email.trim()) ? [] : [{ field: 'email', message: t`Typ je mailadres.` }]),
    send: async () => {
      await callApi(requestCode, { body: { email: email.trim() } })
      onAsked()
    },
  })
  return (
    <Screen title={t`Welkom`} lead={<p>{t`Hier vind je je gesprekken en je agenda.`}</p>}>
      <form className="tsp-text" noValidate onSubmit={form.onSubmit}>
        {form.failure !== undefined && <Trouble error={form.failure} />}
        <TextField
          id="email"
          type="email"
          label={t`Je mailadres`}
          hint={t`Het adres waarmee je bent aangemeld. We sturen een code.`}
          autoComplete="email"
          value={email}
          error={form.messageFor('email')}
          onChange={(event) => setEmail(event.target.value)}
        />
        <Actions>
          <Button type="submit" forward busy={form.busy} busyWords={t`Een moment`}>
            {t`Stuur mij een code`}
          </Button>
        </Actions>
      </form>
    </Screen>
  )
}

function BothCodes({ onBack }: { onBack: () => void }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [code, setCode] = useState('')
  const [totp, setTotp] = useState('')
  const form = useAttempt({
    mistakes: () => [
      ...(code.length === 8 ? [] : [{ field: 'mail-code', message: t`Typ de acht cijfers uit de mail.` }]),
      ...(totp.length === 6 ? [] : [{ field: 'app-code', message: t`Typ de zes cijfers uit je app.` }]),
    ],
    send: async () => {
      signedIn((await callApi(signIn, { body: { code, totp } })).me)
      await navigate(paths.agenda, { replace: true })
    },
  })
  return (
    <Screen
      title={t`Twee codes`}
      lead={<p>{t`Kennen we dit adres? Dan staat er nu een code in je mail. Die werkt tien minuten.`}</p>}
    >
      <form className="tsp-text" noValidate onSubmit={form.onSubmit}>
        {form.failure !== undefined && <Trouble error={form.failure} />}
        <TextField
          id="mail-code"
          label={t`Code uit de mail`}
          hint={t`Acht cijfers.`}
          inputMode="numeric"
          autoComplete="one-time-code"
          value={code}
          error={form.messageFor('mail-code')}
          onChange={(event) => setCode(event.target.value.replace(/\D/g, '').slice(0, 8))}
        />
        <CodeField
          id="app-code"
          kind="digits"
          label={t`Code uit je app`}
          hint={t`Zes cijfers. Ze wisselen elke halve minuut.`}
          autoComplete="off"
          error={form.messageFor('app-code')}
          onCode={setTotp}
        />
        <Actions>
          <Button type="submit" forward busy={form.busy} busyWords={t`Een moment`}>
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
