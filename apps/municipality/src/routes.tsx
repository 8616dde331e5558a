import { lazyPage, page } from '@tweespraak/shell/lazy-page'
import { SignedIn } from '@tweespraak/shell/staff/signed-in'
import { Navigate, Route, Routes } from 'react-router'
import { session } from './api.ts'
import { AppFrame } from './layout/app-frame.tsx'
import { paths } from './paths.ts'

const SignIn = lazyPage(async () => (await import('./features/sign-in/sign-in.tsx')).SignIn)
const ReportPage = lazyPage(async () => (await import('./features/report/report-page.tsx')).ReportPage)
const LicencesPage = lazyPage(async () => (await import('./features/licences/licences-page.tsx')).LicencesPage)
const CodesPage = lazyPage(async () => (await import('./features/codes/codes-page.tsx')).CodesPage)
const CardsPage = lazyPage(async () => (await import('./features/codes/cards-page.tsx')).CardsPage)
const ExplanationPage = lazyPage(
  async () => (await import('./features/explanation/explanation-page.tsx')).ExplanationPage,
)

export function AppRoutes() {
  return (
    <Routes>
      <Route element={<AppFrame />}>
        <Route path={paths.signIn} element={page(<SignIn />)} />
        <Route element={<SignedIn session={session} signIn={paths.signIn} />}>
          <Route path={paths.explanation} element={page(<ExplanationPage />)} />
          <Route path={paths.report} element={page(<ReportPage />)} />
          <Route path={paths.licences} element={page(<LicencesPage />)} />
          <Route path={paths.codes} element={page(<CodesPage />)} />
          <Route path={paths.cards} element={page(<CardsPage />)} />
        </Route>
        <Route path="*" element={<Navigate to={paths.report} replace />} />
      </Route>
    </Routes>
  )
}
