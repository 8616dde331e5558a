import { useLingui } from '@lingui/react/macro'
import { Skeleton } from '@tweespraak/ui/skeleton'
import { ErrorBoundary } from '@tweespraak/web/errors'
import { lazy, type ReactNode, Suspense } from 'react'
import { Navigate, Route, Routes } from 'react-router'
import { Private } from './features/session/private.tsx'
import { Start } from './features/today/start.tsx'
import { AppFrame } from './frame/app-frame.tsx'
import { Trouble } from './frame/trouble.tsx'
import { paths } from './paths.ts'

const ArriveWithCode = lazy(async () => ({
  default: (await import('./features/arrival/arrive-with-code.tsx')).ArriveWithCode,
}))
const ArriveWithInvite = lazy(async () => ({
  default: (await import('./features/arrival/arrive-with-invite.tsx')).ArriveWithInvite,
}))
const SignIn = lazy(async () => ({ default: (await import('./features/sign-in/sign-in.tsx')).SignIn }))
const StepPage = lazy(async () => ({ default: (await import('./features/steps/step-page.tsx')).StepPage }))
const AllSteps = lazy(async () => ({ default: (await import('./features/today/all-steps.tsx')).AllSteps }))
const InvitePartner = lazy(async () => ({
  default: (await import('./features/invite/invite-partner.tsx')).InvitePartner,
}))
const MyPlace = lazy(async () => ({ default: (await import('./features/my-place/my-place.tsx')).MyPlace }))
const Talks = lazy(async () => ({ default: (await import('./features/conversations/talks-page.tsx')).TalksPage }))
const TalkTimes = lazy(async () => ({
  default: (await import('./features/conversations/times-page.tsx')).TimesPage,
}))
const Room = lazy(async () => ({ default: (await import('./features/conversations/room-page.tsx')).RoomPage }))
const Help = lazy(async () => ({ default: (await import('./features/help/help.tsx')).Help }))
const WhoSeesWhat = lazy(async () => ({ default: (await import('./features/about/who-sees-what.tsx')).WhoSeesWhat }))

const WayBack = lazy(async () => ({ default: (await import('./features/way-back/way-back-page.tsx')).WayBackPage }))

/** Every page. What is private stands inside `Private`: a new room gets its line there. */
export function AppRoutes() {
  return (
    <Routes>
      <Route element={<AppFrame />}>
        <Route path={paths.today} element={<Start />} />
        <Route path={paths.code} element={page(<ArriveWithCode />)} />
        <Route path={paths.invitation} element={page(<ArriveWithInvite />)} />
        <Route path={paths.signIn} element={page(<SignIn />)} />
        <Route path={paths.wayBack} element={page(<WayBack />)} />
        <Route path={paths.help} element={page(<Help />)} />
        <Route path={paths.whoSeesWhat} element={page(<WhoSeesWhat />)} />
        <Route element={<Private />}>
          <Route path={paths.steps} element={page(<AllSteps />)} />
          <Route path={paths.step} element={page(<StepPage />)} />
          <Route path={paths.partner} element={page(<InvitePartner />)} />
          <Route path={paths.myPlace} element={page(<MyPlace />)} />
          <Route path={paths.talks} element={page(<Talks />)} />
          <Route path={paths.talkTimes} element={page(<TalkTimes />)} />
        </Route>
        <Route path="*" element={<Navigate to={paths.today} replace />} />
      </Route>
      <Route element={<Private />}>
        <Route path={paths.room} element={page(<Room />)} />
      </Route>
    </Routes>
  )
}

/** A page that is fetched when somebody goes there; a page that breaks leaves the frame, and the way out, as they are. */
const page = (element: ReactNode) => (
  <ErrorBoundary fallback={(error, again) => <Broken error={error} again={again} />}>
    <Suspense fallback={<Wait />}>{element}</Suspense>
  </ErrorBoundary>
)

function Wait() {
  const { t } = useLingui()
  return (
    <main id="main" className="tsp-wide tsp-page">
      <Skeleton words={t`Een moment`} />
    </main>
  )
}

function Broken({ error, again }: { error: unknown; again: () => void }) {
  return (
    <main id="main" className="tsp-wide tsp-page">
      <Trouble error={error} again={again} />
    </main>
  )
}
