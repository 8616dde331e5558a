import { useLingui } from '@lingui/react/macro'
import { Skeleton } from '@tweespraak/ui/skeleton'
import { ErrorBoundary } from '@tweespraak/web/errors'
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { Navigate, Route, Routes } from 'react-router'
import { Private } from './features/session/private.tsx'
import { Start } from './features/today/start.tsx'
import { AppFrame } from './frame/app-frame.tsx'
import { Trouble } from './frame/trouble.tsx'
import { paths } from './paths.ts'
import { alsoLoad, type Part } from './words/load.ts'

const ArriveWithCode = fetched(async () => (await import('./features/arrival/arrive-with-code.tsx')).ArriveWithCode)
const ArriveWithInvite = fetched(
  async () => (await import('./features/arrival/arrive-with-invite.tsx')).ArriveWithInvite,
)
const SignIn = fetched(async () => (await import('./features/sign-in/sign-in.tsx')).SignIn)
const WayBack = fetched(async () => (await import('./features/way-back/way-back-page.tsx')).WayBackPage, 'my-place')
const StepPage = fetched(async () => (await import('./features/steps/step-page.tsx')).StepPage, 'steps')
const AllSteps = fetched(async () => (await import('./features/today/all-steps.tsx')).AllSteps)
const InvitePartner = fetched(async () => (await import('./features/invite/invite-partner.tsx')).InvitePartner)
const MyPlace = fetched(async () => (await import('./features/my-place/my-place.tsx')).MyPlace, 'my-place')
const Talks = fetched(async () => (await import('./features/conversations/talks-page.tsx')).TalksPage, 'conversations')
const TalkTimes = fetched(
  async () => (await import('./features/conversations/times-page.tsx')).TimesPage,
  'conversations',
)
const Room = fetched(async () => (await import('./features/conversations/room-page.tsx')).RoomPage, 'conversations')
const Help = fetched(async () => (await import('./features/help/help.tsx')).Help)
const WhoSeesWhat = fetched(async () => (await import('./features/about/who-sees-what.tsx')).WhoSeesWhat)

/** A page that is fetched when somebody goes there, with its own words where it has them. */
function fetched(load: () => Promise<ComponentType>, words?: Part) {
  return lazy(async () => ({ default: (await Promise.all([load(), words && alsoLoad(words)]))[0] }))
}

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
