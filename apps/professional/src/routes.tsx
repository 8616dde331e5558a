import { lazyPage, page } from '@tweespraak/shell/lazy-page'
import { SignedIn } from '@tweespraak/shell/staff/signed-in'
import { Navigate, Route, Routes } from 'react-router'
import { session } from './api.ts'
import { AgendaPage } from './features/agenda/agenda-page.tsx'
import { SignIn } from './features/sign-in/sign-in.tsx'
import { DeskFrame } from './layout/desk-frame.tsx'
import { paths } from './paths.ts'

const Times = lazyPage(async () => (await import('./features/availability/times-page.tsx')).TimesPage)
const Room = lazyPage(async () => (await import('./features/room/room-page.tsx')).RoomPage)
const Conversation = lazyPage(
  async () => (await import('./features/conversation/conversation-page.tsx')).ConversationPage,
)

export function AppRoutes() {
  const signedIn = <SignedIn session={session} signIn={paths.signIn} />
  return (
    <Routes>
      <Route element={<DeskFrame />}>
        <Route path={paths.signIn} element={<SignIn />} />
        <Route element={signedIn}>
          <Route path={paths.agenda} element={<AgendaPage />} />
          <Route path={paths.times} element={page(<Times />)} />
          <Route path={paths.conversation} element={page(<Conversation />)} />
        </Route>
        <Route path="*" element={<Navigate to={paths.agenda} replace />} />
      </Route>
      <Route element={signedIn}>
        <Route path={paths.room} element={page(<Room />)} />
      </Route>
    </Routes>
  )
}
