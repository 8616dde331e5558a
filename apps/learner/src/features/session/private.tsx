import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { lock as lockSession } from '@tweespraak/contract/learner/account'
import { Screen } from '@tweespraak/shell/screen'
import { Fetching } from '@tweespraak/shell/trouble'
import { watchAway } from '@tweespraak/web/away'
import { lazy, type ReactNode, Suspense, useEffect, useState, useSyncExternalStore } from 'react'
import { Navigate, Outlet, useLocation } from 'react-router'
import { callApi } from '../../api.ts'
import { paths } from '../../paths.ts'
import { isBusyElsewhere, tellBusy } from './busy.ts'
import { isKeptUnlocked } from './keep-unlocked.ts'
import { lock, meQuery } from './person.ts'
import { PinScreen } from './pin-screen.tsx'
import { PositionRestorer } from './position-restorer.tsx'
import { forgetScreenStateBut } from './screen-state.ts'
import { tabs } from './tabs.ts'
import { useMe } from './use-me.ts'

// Few ever see these two: they are fetched when somebody does.
const AskedMeanwhile = lazy(async () => ({ default: (await import('./asked-meanwhile.tsx')).AskedMeanwhile }))
const FreshRecoveryCode = lazy(async () => ({ default: (await import('./fresh-recovery-code.tsx')).FreshRecoveryCode }))

/** Out of sight for two minutes, or nothing done for five, closes the private area. The server has the same five. */
const awayLimits = { hiddenMs: 2 * 60_000, idleMs: 5 * 60_000 }

/** Draws the pages of somebody who is signed in, behind the PIN. */
export function Private() {
  const { t } = useLingui()
  const me = useQuery(meQuery)
  if (me.data === undefined)
    return (
      <Screen title={t`Mijn plek`}>
        <Fetching query={me} />
      </Screen>
    )
  if (!me.data.signedIn) return <Navigate to={paths.today} replace />
  return (
    <BehindPin>
      <Outlet />
    </BehindPin>
  )
}

/**
 * Draws its children for somebody who is signed in and gave the PIN. While the area is closed it asks for the PIN and
 * draws nothing of the page, so that nothing can be found in it. What was typed is with its autosave, and
 * `PositionRestorer` brings somebody back to where they were. Before that it says that somebody asked for a way in
 * without the PIN, and asks for a fresh recovery code when the last one never came on paper.
 */
export function BehindPin({ children }: { children: ReactNode }) {
  const me = useMe()
  const locked = useSyncExternalStore(lock.subscribe, lock.locked)
  const { key } = useLocation()
  const [later, setLater] = useState(false)
  useEffect(() => forgetScreenStateBut(key), [key])
  if (locked || !me) return <PinScreen />
  const needsCode = !me.asked && !me.recoveryKept && !later
  return (
    <LockWhenAway>
      <Suspense fallback={null}>
        {me.asked && <AskedMeanwhile asked={me.asked} />}
        {needsCode && <FreshRecoveryCode onLater={() => setLater(true)} />}
      </Suspense>
      {!me.asked && !needsCode && <PositionRestorer page={key}>{children}</PositionRestorer>}
    </LockWhenAway>
  )
}

/** Closes the area when somebody was away too long. Stands also around a recovery code on a page of its own. */
export function LockWhenAway({ children }: { children: ReactNode }) {
  useEffect(
    () =>
      watchAway(
        awayLimits,
        () => {
          if (lock.locked() || isKeptUnlocked() || isBusyElsewhere(awayLimits.hiddenMs)) return
          lock.close()
          tabs.tell({ kind: 'locked' })
          void callApi(lockSession, {}).catch(() => undefined)
        },
        tellBusy,
      ),
    [],
  )
  return children
}
