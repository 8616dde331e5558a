import { useLingui } from '@lingui/react/macro'
import { resetPin } from '@tweespraak/contract/learner/account'
import { Screen } from '@tweespraak/shell/screen'
import { Trouble } from '@tweespraak/shell/trouble'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { useForm } from '@tweespraak/web/forms'
import { useState } from 'react'
import { Navigate } from 'react-router'
import { callApi } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useNewPin } from '../session/new-pin.tsx'
import { knownAs, whoIsHere } from '../session/person.ts'
import { LockWhenAway } from '../session/private.tsx'
import { RecoveryCodeScreen } from '../session/recovery-code-screen.tsx'
import { useMe } from '../session/use-me.ts'
import { RecoveryField } from './fields.tsx'
import type { WayProps } from './way.ts'

/** In with a new PIN, for whoever has the code on paper. The code changes with it. */
export function NewPinByPaper({ onIn, onWay }: WayProps) {
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
