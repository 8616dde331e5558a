import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Screen } from '@tweespraak/shell/screen'
import { Fetching } from '@tweespraak/shell/trouble'
import { now } from '@tweespraak/web/platform/environment'
import { useState } from 'react'
import { Navigate, useNavigate } from 'react-router'
import { paths } from '../../paths.ts'
import { knownAs, meQuery, signedIn } from '../session/person.ts'
import { LockWhenAway } from '../session/private.tsx'
import { RecoveryCodeScreen } from '../session/recovery-code-screen.tsx'
import { AskScreen } from './ask-screen.tsx'
import { EraseScreen, NewPinScreen } from './finish-screens.tsx'
import { WaitingScreen } from './waiting-screen.tsx'
import { wayBackQuery } from './way-back.ts'

/**
 * The ways back for somebody who is signed in here and does not know the PIN any more. A visitor has nothing to wait
 * for.
 */
export function WayBackPage() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const me = useQuery(meQuery)
  const wait = useQuery({ ...wayBackQuery, enabled: me.data?.signedIn === true })
  const [recoveryCode, setRecoveryCode] = useState<string>()
  // When the area closes the code is gone. Behind the PIN a fresh one is asked for.
  if (recoveryCode && !me.data?.me) return <Navigate to={paths.today} replace />
  if (recoveryCode)
    return (
      <LockWhenAway>
        <RecoveryCodeScreen
          code={recoveryCode}
          onKept={(kept) => {
            knownAs(kept)
            void navigate(paths.today, { replace: true })
          }}
        />
      </LockWhenAway>
    )
  if (me.data && !me.data.signedIn) return <Navigate to={paths.today} replace />
  if (!me.data || wait.data === undefined)
    return (
      <Screen title={t`Een moment`}>
        <Fetching query={me.error ? me : wait} />
      </Screen>
    )
  if (!wait.data) return <AskScreen />
  if (Date.parse(wait.data.from) > now()) return <WaitingScreen wait={wait.data} />
  if (wait.data.purpose === 'erase') return <EraseScreen wait={wait.data} />
  return (
    <NewPinScreen
      wait={wait.data}
      onSet={(made) => {
        signedIn(made.me)
        setRecoveryCode(made.recoveryCode)
      }}
    />
  )
}
