import { lazyPage, page } from '@tweespraak/shell/lazy-page'
import { useSyncExternalStore } from 'react'
import { Navigate, Route, Routes } from 'react-router'
import { AppFrame } from './app-frame.tsx'
import { PageOfAnother } from './features/session/page-of-another.tsx'
import { pageOfAnother } from './features/session/person.ts'
import { Private } from './features/session/private.tsx'
import { Start } from './features/today/start.tsx'
import { loadPart } from './locales/load-messages.ts'
import { paths } from './paths.ts'

const ArriveWithCode = lazyPage(async () => (await import('./features/arrival/arrive-with-code.tsx')).ArriveWithCode)
const ArriveWithInvite = lazyPage(
  async () => (await import('./features/arrival/arrive-with-invite.tsx')).ArriveWithInvite,
)
const SignIn = lazyPage(async () => (await import('./features/sign-in/sign-in.tsx')).SignIn)
const WayBack = lazyPage(
  async () => (await import('./features/way-back/way-back-page.tsx')).WayBackPage,
  () => loadPart('my-place'),
)
const StepPage = lazyPage(
  async () => (await import('./features/steps/step-page.tsx')).StepPage,
  // The private questions stand in a step and under help, so their words come with either.
  () => Promise.all([loadPart('steps'), loadPart('help')]),
)
const AllSteps = lazyPage(async () => (await import('./features/today/all-steps.tsx')).AllSteps)
const InvitePartner = lazyPage(async () => (await import('./features/invite/invite-partner.tsx')).InvitePartner)
const MyPlace = lazyPage(
  async () => (await import('./features/my-place/my-place.tsx')).MyPlace,
  () => loadPart('my-place'),
)
const Conversations = lazyPage(
  async () => (await import('./features/conversations/conversations-page.tsx')).ConversationsPage,
  () => loadPart('conversations'),
)
const ConversationTimes = lazyPage(
  async () => (await import('./features/conversations/times-page.tsx')).TimesPage,
  () => loadPart('conversations'),
)
const Room = lazyPage(
  async () => (await import('./features/conversations/room-page.tsx')).RoomPage,
  () => loadPart('conversations'),
)
const Help = lazyPage(
  async () => (await import('./features/help/help.tsx')).Help,
  () => loadPart('help'),
)
const WhoSeesWhat = lazyPage(
  async () => (await import('./features/about/who-sees-what.tsx')).WhoSeesWhat,
  () => loadPart('help'),
)

/** Every page. What is private stands inside `Private`: a new room gets its line there. */
export function AppRoutes() {
  const isOfAnother = useSyncExternalStore(pageOfAnother.subscribe, pageOfAnother.is)
  if (isOfAnother) return <PageOfAnother />
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
          <Route path={paths.conversations} element={page(<Conversations />)} />
          <Route path={paths.conversationTimes} element={page(<ConversationTimes />)} />
        </Route>
        <Route path="*" element={<Navigate to={paths.today} replace />} />
      </Route>
      <Route element={<Private />}>
        <Route path={paths.room} element={page(<Room />)} />
      </Route>
    </Routes>
  )
}
