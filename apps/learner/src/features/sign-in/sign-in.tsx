import { useLingui } from '@lingui/react/macro'
import {
  type Me,
  requestMailCode,
  resetPin,
  signIn,
  signInWithRecoveryCode,
} from '@tweespraak/contract/learner/account'
import { Screen } from '@tweespraak/shell/screen'
import { Trouble } from '@tweespraak/shell/trouble'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { CodeField } from '@tweespraak/ui/fields/code-field'
import { TextField } from '@tweespraak/ui/fields/text-field'
import { useForm } from '@tweespraak/web/forms'
import { switchLanguage } from '@tweespraak/web/i18n'
import { useState } from 'react'
import { Navigate, useLocation, useNavigate } from 'react-router'
import { callApi } from '../../api.ts'
import { useEmailAddress } from '../../layout/use-email-address.ts'
import { loadMessages } from '../../locales/load-messages.ts'
import { paths } from '../../paths.ts'
import { useNewPin } from '../session/new-pin.tsx'
import { knownAs, signedIn, whoIsHere } from '../session/person.ts'
import { LockWhenAway } from '../session/private.tsx'
import { RecoveryCodeScreen } from '../session/recovery-code-screen.tsx'
import { useMe } from '../session/use-me.ts'
import { MailCodeField } from './mail-code-field.tsx'

type Way = 'mail' | 'paper' | 'newPin'

/** Coming back in: with a code by mail, or with the code on paper; with the PIN, or with a new one. */
export function SignIn() {
  const state = useLocation().state as { way?: Way } | null
  const navigate = useNavigate()
  const [way, setWay] = useState<Way>(state?.way ?? 'mail')
  const cameIn = async (me: Me) => {
    signedIn(me)
    await switchLanguage(me.locale, loadMessages)
    await navigate(paths.today, { replace: true })
  }
  if (way === 'paper') return <WithPaper onIn={cameIn} onWay={setWay} />
  if (way === 'newPin') return <NewPin onIn={cameIn} onWay={setWay} />
  return <WithMail onIn={cameIn} onWay={setWay} />
}

interface Props {
  onIn: (me: Me) => Promise<void>
  onWay: (way: Way) => void
}

function WithMail({ onIn, onWay }: Props) {
  const { t } = useLingui()
  const [email, setEmail] = useState('')
  const address = useEmailAddress()
  const clean = address.clean(email)
  const [asked, setAsked] = useState(false)
  const form = useForm({
    mistakes: () => address.mistakes(clean),
    send: async () => {
      await callApi(requestMailCode, { body: { email: clean } })
      setAsked(true)
    },
  })
  if (asked) return <MailCode onIn={onIn} onBack={() => setAsked(false)} />
  return (
    <Screen title={t`Welkom terug`} lead={<p>{t`We sturen je een code. Die typ je hier, op dit apparaat.`}</p>}>
      <form className="tsp-text" noValidate onSubmit={form.submit}>
        {form.error && <Trouble error={form.error} />}
        <TextField
          id="email"
          type="email"
          label={t`Je mailadres`}
          value={email}
          error={form.messageFor('email')}
          onChange={(event) => setEmail(event.target.value)}
        />
        <Actions>
          <Button type="submit" forward busy={form.isPending} busyWords={t`Een moment`}>
            {t`Stuur mij een code`}
          </Button>
          <Button kind="quiet" onClick={() => onWay('paper')}>
            {t`Ik heb geen mail, wel mijn herstelcode`}
          </Button>
        </Actions>
      </form>
      <Button kind="link" onClick={() => onWay('newPin')}>
        {t`Ik weet mijn pincode niet meer`}
      </Button>
    </Screen>
  )
}

function PinField({ error, onCode }: { error?: string | undefined; onCode: (pin: string) => void }) {
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

function MailCode({ onIn, onBack }: { onIn: Props['onIn']; onBack: () => void }) {
  const { t } = useLingui()
  const [code, setCode] = useState('')
  const [pin, setPin] = useState('')
  const form = useForm({
    mistakes: () => [
      ...(code.length === 8 ? [] : [{ field: 'mail-code', message: t`Typ de acht cijfers uit de mail.` }]),
      ...(pin.length === 6 ? [] : [{ field: 'pin', message: t`Typ de zes cijfers van je pincode.` }]),
    ],
    send: async () => {
      await callApi(signIn, { body: { code, pin } })
      await onIn(await whoIsHere())
    },
  })
  return (
    <Screen
      title={t`Kijk in je mail`}
      lead={<p>{t`Kennen we dit adres? Dan staat er nu een code in je mail. Die werkt tien minuten.`}</p>}
    >
      <form className="tsp-text" noValidate onSubmit={form.submit}>
        {form.error && <Trouble error={form.error} />}
        <MailCodeField error={form.messageFor('mail-code')} onCode={setCode} />
        <PinField error={form.messageFor('pin')} onCode={setPin} />
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

function RecoveryField({ error, onCode }: { error?: string | undefined; onCode: (code: string) => void }) {
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

function WithPaper({ onIn, onWay }: Props) {
  const { t } = useLingui()
  const [recoveryCode, setRecoveryCode] = useState('')
  const [pin, setPin] = useState('')
  const form = useForm({
    mistakes: () => [
      ...(recoveryCode.length >= 20 ? [] : [{ field: 'recovery', message: t`Typ de hele herstelcode.` }]),
      ...(pin.length === 6 ? [] : [{ field: 'pin', message: t`Typ de zes cijfers van je pincode.` }]),
    ],
    send: async () => {
      await callApi(signInWithRecoveryCode, { body: { recoveryCode, pin } })
      await onIn(await whoIsHere())
    },
  })
  return (
    <Screen title={t`Welkom terug`} lead={<p>{t`Log in met de code op papier.`}</p>}>
      <form className="tsp-text" noValidate onSubmit={form.submit}>
        {form.error && <Trouble error={form.error} />}
        <RecoveryField error={form.messageFor('recovery')} onCode={setRecoveryCode} />
        <PinField error={form.messageFor('pin')} onCode={setPin} />
        <Actions>
          <Button type="submit" forward busy={form.isPending} busyWords={t`Een moment`}>
            {t`Log in`}
          </Button>
          <Button kind="quiet" onClick={() => onWay('mail')}>
            {t`Liever met mail`}
          </Button>
        </Actions>
      </form>
      <Button kind="link" onClick={() => onWay('newPin')}>
        {t`Ik weet mijn pincode niet meer`}
      </Button>
    </Screen>
  )
}

function NewPin({ onIn, onWay }: Props) {
  const { t } = useLingui()
  const [recoveryCode, setRecoveryCode] = useState('')
  const [made, setMade] = useState<string>()
  const me = useMe()
  const pin = useNewPin()
  const form = useForm({
    mistakes: () => [
      ...(recoveryCode.length >= 20 ? [] : [{ field: 'recovery', message: t`Typ de hele herstelcode.` }]),
      ...pin.mistakes(),
    ],
    send: async () => {
      const reset = await callApi(resetPin, { body: { recoveryCode, newPin: pin.value } })
      knownAs(await whoIsHere())
      setMade(reset.recoveryCode)
    },
  })
  // When the area closes the code is gone. Behind the PIN a fresh one is asked for.
  if (made && !me) return <Navigate to={paths.today} replace />
  if (made)
    return (
      <LockWhenAway>
        <RecoveryCodeScreen code={made} onKept={(kept) => void onIn(kept)} />
      </LockWhenAway>
    )
  return (
    <Screen
      title={t`Een nieuwe pincode`}
      lead={<p>{t`Daarvoor heb je je herstelcode nodig. Je krijgt daarna een nieuwe.`}</p>}
    >
      <p>{t`Zonder herstelcode kan het alleen op een apparaat waarop je nog bent ingelogd.`}</p>
      <form className="tsp-text" noValidate onSubmit={form.submit}>
        {form.error && <Trouble error={form.error} />}
        <RecoveryField error={form.messageFor('recovery')} onCode={setRecoveryCode} />
        {pin.fields(form.messageFor)}
        <Actions>
          <Button type="submit" forward busy={form.isPending} busyWords={t`Een moment`}>
            {t`Bewaar mijn pincode`}
          </Button>
          <Button kind="quiet" onClick={() => onWay('mail')}>
            {t`Terug`}
          </Button>
        </Actions>
      </form>
    </Screen>
  )
}
