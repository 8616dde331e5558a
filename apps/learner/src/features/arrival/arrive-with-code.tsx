import { useLingui } from '@lingui/react/macro'
import { checkCode } from '@tweespraak/contract/learner/couple'
import { Screen } from '@tweespraak/shell/screen'
import { Trouble } from '@tweespraak/shell/trouble'
import { Button } from '@tweespraak/ui/button'
import { CodeField } from '@tweespraak/ui/fields/code-field'
import { ErrorSummary } from '@tweespraak/ui/fields/error-summary'
import { useForm } from '@tweespraak/web/forms'
import { lazy } from 'react'
import { callApi } from '../../api.ts'
import { useOnce } from '../../layout/use-once.ts'
import { AboutScreen } from './about-screen.tsx'
import type { Arrival } from './kept-arrival.ts'
import { Known } from './known.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { type Go, useArrival } from './use-arrival.ts'

// Fetched while somebody reads what it is.
const SignUp = lazy(async () => ({ default: (await import('./sign-up.tsx')).SignUp }))

/** The way in with a licence code, from a link, a QR or a card. */
export function ArriveWithCode() {
  const { arrival, go } = useArrival('code')
  return (
    <Known arrival={arrival}>
      {(here) => {
        if (here.stage === 'code') return <CodeScreen arrival={here} go={go} />
        if (here.stage === 'about')
          return <AboutScreen municipality={here.from} onGoOn={() => go({ stage: 'check' })} />
        return <SignUp arrival={here} go={go} />
      }}
    </Known>
  )
}

function CodeScreen({ arrival, go }: { arrival: Arrival; go: Go }) {
  const { t } = useLingui()
  const { code } = arrival
  const form = useForm({
    mistakes: () => (code.length >= 10 ? [] : [{ field: 'code', message: t`Typ de hele code.` }]),
    send: async () => {
      const { municipality } = await callApi(checkCode, { body: { code } })
      go({ stage: 'about', from: municipality })
    },
  })
  useOnce(() => {
    if (code.length >= 10) form.submit()
  })
  return (
    <Screen title={t`Je code`} lead={<p>{t`Je kreeg een kaartje of een link met een code.`}</p>}>
      <form className="tsp-text" noValidate onSubmit={form.submit}>
        {form.mistakes.length > 0 && <ErrorSummary title={t`Kijk hier nog even naar`} errors={form.mistakes} />}
        {form.error && <Trouble error={form.error} />}
        <CodeField
          id="code"
          kind="licence"
          label={t`Typ je code`}
          hint={t`Hoofdletters, spaties en streepjes maken niet uit.`}
          defaultValue={code}
          error={form.messageFor('code')}
          onCode={(typed) => go({ code: typed })}
        />
        <Button type="submit" forward busy={form.isPending} busyWords={t`Een moment`}>
          {t`Ga verder`}
        </Button>
      </form>
      <LanguageSwitch />
    </Screen>
  )
}
