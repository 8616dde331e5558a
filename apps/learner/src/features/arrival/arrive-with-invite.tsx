import { useLingui } from '@lingui/react/macro'
import { answerNotNow, lookAtInvite } from '@tweespraak/contract/learner/couple'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { CodeField } from '@tweespraak/ui/code-field'
import { useAttempt } from '@tweespraak/web/forms'
import { lazy, useState } from 'react'
import { speak } from '../../api.ts'
import { AppLink } from '../../frame/app-link.tsx'
import { Screen } from '../../frame/screen.tsx'
import { Trouble } from '../../frame/trouble.tsx'
import { useOnce } from '../../frame/use-once.ts'
import { paths } from '../../paths.ts'
import { useMe } from '../session/use-me.ts'
import { AboutScreen } from './about-screen.tsx'
import { useFragment } from './fragment.ts'
import { LanguageSwitch } from './language-switch.tsx'

// Fetched while somebody reads what it is.
const SignUp = lazy(async () => ({ default: (await import('./sign-up.tsx')).SignUp }))

interface Invite {
  readonly invite: string
  readonly alias: string
}

/** Somebody was invited: by a link, or by eight characters that were read aloud. */
export function ArriveWithInvite() {
  const me = useMe()
  const fragment = useFragment()
  const [found, setFound] = useState<Invite>()
  const [stage, setStage] = useState<'asked' | 'about' | 'signUp' | 'notNow'>('asked')
  if (!found || me === undefined) return <InviteCodeScreen first={fragment} onFound={setFound} />
  if (stage === 'notNow') return <NotNowScreen onAgain={() => setStage('asked')} />
  if (stage === 'asked')
    return <AskedScreen found={found} onYes={() => setStage('about')} onNotNow={() => setStage('notNow')} />
  if (stage === 'about') return <AboutScreen onGoOn={() => setStage('signUp')} />
  return <SignUp ticket={{ kind: 'invite', invite: found.invite }} me={me} />
}

function InviteCodeScreen({ first, onFound }: { first: string; onFound: (found: Invite) => void }) {
  const { t } = useLingui()
  const [invite, setInvite] = useState(first)
  const form = useAttempt({
    mistakes: () => (invite.length >= 8 ? [] : [{ field: 'invite', message: t`Typ alle acht tekens.` }]),
    send: async () => {
      const { alias } = await speak(lookAtInvite, { body: { invite } })
      onFound({ invite, alias })
    },
  })
  useOnce(() => {
    if (first) void form.attempt()
  })
  return (
    <Screen title={t`Je uitnodiging`} lead={<p>{t`Iemand gaf je een link, of acht tekens.`}</p>}>
      <form className="tsp-text" noValidate onSubmit={form.onSubmit}>
        {form.failure !== undefined && <Trouble error={form.failure} />}
        {!first || form.failure !== undefined ? (
          <CodeField
            id="invite"
            kind="licence"
            label={t`Typ de acht tekens`}
            hint={t`Hoofdletters en spaties maken niet uit.`}
            error={form.messageFor('invite')}
            onCode={setInvite}
          />
        ) : null}
        <Button type="submit" forward busy={form.busy} busyWords={t`Een moment`}>
          {t`Ga verder`}
        </Button>
      </form>
      <LanguageSwitch />
    </Screen>
  )
}

function AskedScreen({ found, onYes, onNotNow }: { found: Invite; onYes: () => void; onNotNow: () => void }) {
  const { t } = useLingui()
  const [failure, setFailure] = useState<unknown>()
  const notNow = () => {
    setFailure(undefined)
    speak(answerNotNow, { body: { invite: found.invite } }).then(onNotNow, setFailure)
  }
  return (
    <Screen
      title={t`${found.alias} vraagt of je meedoet`}
      drawing="chairs"
      lead={<p>{t`Het is een programma voor jullie samen, in stappen van vijf minuten.`}</p>}
    >
      <ul>
        <li>{t`Je krijgt een eigen plek. ${found.alias} kan daar niet in.`}</li>
        <li>{t`Jij kiest bij elke vraag wat je deelt.`}</li>
        <li>{t`Jij ziet alleen wat ${found.alias} met je deelt.`}</li>
        <li>{t`Je kunt altijd stoppen.`}</li>
      </ul>
      {failure !== undefined && <Trouble error={failure} />}
      <Actions>
        <Button forward onClick={onYes}>
          {t`Vertel me meer`}
        </Button>
        <Button kind="quiet" onClick={notNow}>
          {t`Niet nu`}
        </Button>
      </Actions>
      <p className="tsp-soft">{t`Kies je “Niet nu”? Dan hoort ${found.alias} daar niets over. De uitnodiging blijft geldig.`}</p>
      <LanguageSwitch />
    </Screen>
  )
}

function NotNowScreen({ onAgain }: { onAgain: () => void }) {
  const { t } = useLingui()
  return (
    <Screen title={t`Dat is goed`} drawing="cups" lead={<p>{t`Er gebeurt nu niets. Er gaat geen bericht uit.`}</p>}>
      <p>{t`Bewaar de link of de tekens. Ze blijven twee weken geldig. Je kunt deze pagina nu sluiten.`}</p>
      <Button kind="quiet" onClick={onAgain}>
        {t`Toch even kijken`}
      </Button>
      <AppLink to={paths.help}>{t`Ik wil met iemand praten`}</AppLink>
    </Screen>
  )
}
