import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from '@tweespraak/ui/skeleton'
import { ErrorBoundary } from '@tweespraak/web/errors'
import { lazy, type ReactNode, Suspense } from 'react'
import { Navigate, Outlet, Route, Routes } from 'react-router'
import { meQuery } from './api.ts'
import { AgendaPage } from './features/agenda/agenda-page.tsx'
import { SignIn } from './features/sign-in/sign-in.tsx'
import { DeskFrame } from './frame/desk-frame.tsx'
import { Fetching, Trouble } from './frame/trouble.tsx'
import { paths } from './paths.ts'

const Times = lazy(async () => ({ default: (await import('./features/availability/times-page.tsx')).TimesPage }))
const Room = lazy(async () => ({ default: (await import('./features/room/room-page.tsx')).RoomPage }))
const Talk = lazy(async () => ({ default: (await import('./features/talk/talk-page.tsx')).TalkPage }))

export function AppRoutes() {
  return (
    <Routes>
      <Route element={<DeskFrame />}>
        <Route path={paths.signIn} element={<SignIn />} />
        <Route element={<SignedIn />}>
          <Route path={paths.agenda} element={<AgendaPage />} />
          <Route path={paths.times} element={page(<Times />)} />
          <Route path={paths.talk} element={page(<Talk />)} />
        </Route>
        <Route path="*" element={<Navigate to={paths.agenda} replace />} />
      </Route>
      <Route element={<SignedIn />}>
        <Route path={paths.room} element={page(<Room />)} />
      </Route>
    </Routes>
  )
}

function SignedIn() {
  const me = useQuery(meQuery)
  if (me.data === null) return <Navigate to={paths.signIn} replace />
  if (me.data === undefined) return <Plain>{<Fetching query={me} />}</Plain>
  return <Outlet />
}

/** A page that is fetched when somebody goes there; one that breaks leaves the frame as it is. */
const page = (element: ReactNode) => (
  <ErrorBoundary
    fallback={(error, again) => (
      <Plain>
        <Trouble error={error} again={again} />
      </Plain>
    )}
  >
    <Suspense fallback={<Wait />}>{element}</Suspense>
  </ErrorBoundary>
)

function Wait() {
  const { t } = useLingui()
  return (
    <Plain>
      <Skeleton words={t`Een moment`} />
    </Plain>
  )
}

const Plain = ({ children }: { children: ReactNode }) => (
  <main id="main" tabIndex={-1} className="tsp-wide tsp-page">
    {children}
  </main>
)
