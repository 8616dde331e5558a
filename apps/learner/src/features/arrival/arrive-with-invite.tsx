import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { answerNotNow, lookAtInvite } from '@tweespraak/contract/learner/couple'
import { Screen } from '@tweespraak/shell/screen'
import { Trouble } from '@tweespraak/shell/trouble'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { CodeField } from '@tweespraak/ui/fields/code-field'
import { useForm } from '@tweespraak/web/forms'
import { lazy, useState } from 'react'
import { callApi } from '../../api.ts'
import { AppLink } from '../../layout/app-link.tsx'
import { useOnce } from '../../layout/use-once.ts'
import { paths } from '../../paths.ts'
import { AboutScreen } from './about-screen.tsx'
import type { Arrival } from './kept-arrival.ts'
import { Known } from './known.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { type Go, useArrival } from './use-arrival.ts'

// Fetched while somebody reads what it is.
const SignUp = lazy(async () => ({ default: (await import('./sign-up.tsx')).SignUp }))

/** The way in with an invite: a link, or eight characters that were read aloud. */
export function ArriveWithInvite() {
  const { arrival, go } = useArrival('invitation')
  return (
    <Known arrival={arrival}>
      {(here) => {
        if (here.stage === 'code') return <InviteCodeScreen arrival={here} go={go} />
        if (here.stage === 'notNow') return <NotNowScreen onAgain={() => go({ stage: 'asked' })} />
        if (here.stage === 'asked') return <AskedScreen arrival={here} go={go} />
        if (here.stage === 'about') return <AboutScreen onGoOn={() => go({ stage: 'check' })} />
        return <SignUp arrival={here} go={go} />
      }}
    </Known>
  )
}

function InviteCodeScreen({ arrival, go }: { arrival: Arrival; go: Go }) {
  const { t } = useLingui()
  const { code } = arrival
  // A link's long code is not something to read; eight characters are.
  const [byLink] = useState(code.length > 12)
  const form = useForm({
    mistakes: () => (code.length >= 8 ? [] : [{ field: 'invite', message: t`Typ alle acht tekens.` }]),
    send: async () => {
      const { alias } = await callApi(lookAtInvite, { body: { invite: code } })
      go({ stage: 'asked', from: alias })
    },
  })
  useOnce(() => {
    if (code.length >= 8) form.submit()
  })
  return (
    <Screen title={t`Je uitnodiging`} lead={<p>{t`Iemand gaf je een link, of acht tekens.`}</p>}>
      <form className="tsp-text" noValidate onSubmit={form.submit}>
        {form.error && <Trouble error={form.error} />}
        {!byLink || form.error ? (
          <CodeField
            id="invite"
            kind="licence"
            label={t`Typ de acht tekens`}
            hint={t`Hoofdletters en spaties maken niet uit.`}
            defaultValue={byLink ? '' : code}
            error={form.messageFor('invite')}
            onCode={(typed) => go({ code: typed })}
          />
        ) : null}
        <Button type="submit" forward busy={form.isPending} busyWords={t`Een moment`}>
          {t`Ga verder`}
        </Button>
      </form>
      <LanguageSwitch />
    </Screen>
  )
}

function AskedScreen({ arrival, go }: { arrival: Arrival; go: Go }) {
  const { t } = useLingui()
  const alias = arrival.from
  const { mutate, error } = useMutation({
    mutationFn: () => callApi(answerNotNow, { body: { invite: arrival.code } }),
    onSuccess: () => go({ stage: 'notNow' }),
  })
  return (
    <Screen
      title={t`${alias} vraagt of je meedoet`}
      drawing="chairs"
      lead={<p>{t`Het is een programma voor jullie samen, in stappen van vijf minuten.`}</p>}
    >
      <ul>
        <li>{t`Je krijgt een eigen plek. ${alias} kan daar niet in.`}</li>
        <li>{t`Jij kiest bij elke vraag wat je deelt.`}</li>
        <li>{t`Jij ziet alleen wat ${alias} met je deelt.`}</li>
        <li>{t`Je kunt altijd stoppen.`}</li>
      </ul>
      {error && <Trouble error={error} />}
      <Actions>
        <Button forward onClick={() => go({ stage: 'about' })}>
          {t`Vertel me meer`}
        </Button>
        <Button kind="quiet" onClick={() => mutate()}>
          {t`Niet nu`}
        </Button>
      </Actions>
      <p className="tsp-soft">{t`Kies je “Niet nu”? Dan hoort ${alias} daar niets over. De uitnodiging blijft geldig.`}</p>
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
