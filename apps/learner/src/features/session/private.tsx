import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { lock as lockSession } from '@tweespraak/contract/learner/account'
import { watchAway } from '@tweespraak/web/away'
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { Navigate, Outlet } from 'react-router'
import { drafts, lock, meQuery, speak } from '../../api.ts'
import { Screen } from '../../frame/screen.tsx'
import { Fetching } from '../../frame/trouble.tsx'
import { paths } from '../../paths.ts'
import { AskedMeanwhile } from './asked-meanwhile.tsx'
import { FreshRecoveryCode } from './fresh-recovery-code.tsx'
import { PinScreen } from './pin-screen.tsx'
import { stayingOpen } from './staying-open.ts'
import { useMe } from './use-me.ts'

/** Milliseconds: out of sight for two minutes, or nothing done for five, closes the private area. The server has the same five. */
const limits = { hidden: 2 * 60_000, idle: 5 * 60_000 }

/** Pages of somebody who is signed in, behind the PIN. */
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
 * For who is signed in. Asks for the PIN when the area was closed before the page opened. Then says that somebody asked
 * for a way in without it, and asks for a fresh recovery code when the last one never came on paper.
 */
export function BehindPin({ children }: { children: ReactNode }) {
  const me = useMe()
  if (!me) return <PinScreen alias="" />
  return (
    <Closable alias={me.alias}>
      {me.asked && <AskedMeanwhile asked={me.asked} />}
      <div hidden={me.asked !== null}>{me.recoveryKept ? children : <FreshRecoveryCode />}</div>
    </Closable>
  )
}

/**
 * Hides what is private while the area is closed, and whenever the page is out of sight. What is hidden stays drawn:
 * what somebody typed stands there again when the PIN was given.
 */
function Closable({ alias, children }: { alias: string; children: ReactNode }) {
  const locked = useSyncExternalStore(lock.subscribe, lock.locked)
  const hidden = useSyncExternalStore(whenVisibilityTurns, () => document.hidden)
  const content = useRef<HTMLDivElement>(null)
  useEffect(
    () =>
      watchAway(limits, () => {
        if (lock.locked() || stayingOpen()) return
        lock.close()
        drafts.close()
        void speak(lockSession, {}).catch(() => undefined)
      }),
    [],
  )
  useReturn(content, locked)
  return (
    <>
      {locked && <PinScreen alias={alias} />}
      <div ref={content} hidden={locked} style={hidden ? { visibility: 'hidden' } : undefined}>
        {children}
      </div>
    </>
  )
}

/** After the PIN somebody is back at the same place: same scroll, same field. Looked up before anything is hidden. */
function useReturn(content: RefObject<HTMLDivElement | null>, locked: boolean): void {
  const left = useRef<{ at: number; field: Element | null }>(undefined)
  useEffect(
    () =>
      lock.subscribe(() => {
        const field = content.current?.contains(document.activeElement) ? document.activeElement : null
        if (lock.locked()) left.current = { at: scrollY, field }
      }),
    [content],
  )
  useLayoutEffect(() => {
    if (locked || !left.current) return
    scrollTo(0, left.current.at)
    if (left.current.field instanceof HTMLElement) left.current.field.focus({ preventScroll: true })
    left.current = undefined
  }, [locked])
}

function whenVisibilityTurns(tell: () => void): () => void {
  document.addEventListener('visibilitychange', tell)
  return () => document.removeEventListener('visibilitychange', tell)
}
