import { useLingui } from '@lingui/react/macro'
import { checkCode } from '@tweespraak/contract/learner/couple'
import { Button } from '@tweespraak/ui/button'
import { CodeField } from '@tweespraak/ui/code-field'
import { ErrorSummary } from '@tweespraak/ui/error-summary'
import { useAttempt } from '@tweespraak/web/forms'
import { lazy, useState } from 'react'
import { speak } from '../../api.ts'
import { Screen } from '../../frame/screen.tsx'
import { Trouble } from '../../frame/trouble.tsx'
import { useOnce } from '../../frame/use-once.ts'
import { useMe } from '../session/use-me.ts'
import { AboutScreen } from './about-screen.tsx'
import { useFragment } from './fragment.ts'
import { LanguageSwitch } from './language-switch.tsx'

// Fetched while somebody reads what it is.
const SignUp = lazy(async () => ({ default: (await import('./sign-up.tsx')).SignUp }))

interface Usable {
  readonly code: string
  readonly municipality: string
}

/** Somebody comes with a licence code: from a link, a QR, or a card. */
export function ArriveWithCode() {
  const me = useMe()
  const fragment = useFragment()
  const [usable, setUsable] = useState<Usable>()
  const [read, setRead] = useState(false)
  if (!usable || me === undefined) return <CodeScreen first={fragment} onUsable={setUsable} />
  if (!read) return <AboutScreen municipality={usable.municipality} onGoOn={() => setRead(true)} />
  return <SignUp ticket={{ kind: 'licence', code: usable.code }} me={me} />
}

function CodeScreen({ first, onUsable }: { first: string; onUsable: (usable: Usable) => void }) {
  const { t } = useLingui()
  const [code, setCode] = useState(first)
  const form = useAttempt({
    mistakes: () => (code.length >= 10 ? [] : [{ field: 'code', message: t`Typ de hele code.` }]),
    send: async () => {
      const { municipality } = await speak(checkCode, { body: { code } })
      onUsable({ code, municipality })
    },
  })
  useOnce(() => {
    if (first) void form.attempt()
  })
  return (
    <Screen title={t`Je code`} lead={<p>{t`Je kreeg een kaartje of een link met een code.`}</p>}>
      <form className="tsp-text" noValidate onSubmit={form.onSubmit}>
        {form.mistakes.length > 0 && <ErrorSummary title={t`Kijk hier nog even naar`} errors={form.mistakes} />}
        {form.failure !== undefined && <Trouble error={form.failure} />}
        <CodeField
          id="code"
          kind="licence"
          label={t`Typ je code`}
          hint={t`Hoofdletters, spaties en streepjes maken niet uit.`}
          defaultValue={first}
          error={form.messageFor('code')}
          onCode={setCode}
        />
        <Button type="submit" forward busy={form.busy} busyWords={t`Een moment`}>
          {t`Ga verder`}
        </Button>
      </form>
      <LanguageSwitch />
    </Screen>
  )
}
