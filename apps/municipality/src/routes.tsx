import { useQuery } from '@tanstack/react-query'
import { ErrorBoundary } from '@tweespraak/web/errors'
import { lazy, type ReactNode, Suspense } from 'react'
import { Navigate, Outlet, Route, Routes } from 'react-router'
import { meQuery } from './api.ts'
import { AppFrame } from './frame/app-frame.tsx'
import { Fetching, Trouble } from './frame/trouble.tsx'
import { paths } from './paths.ts'

const SignIn = lazy(async () => ({ default: (await import('./features/sign-in/sign-in.tsx')).SignIn }))
const ReportPage = lazy(async () => ({ default: (await import('./features/report/report-page.tsx')).ReportPage }))
const LicencesPage = lazy(async () => ({
  default: (await import('./features/licences/licences-page.tsx')).LicencesPage,
}))
const CodesPage = lazy(async () => ({ default: (await import('./features/codes/codes-page.tsx')).CodesPage }))
const CardsPage = lazy(async () => ({ default: (await import('./features/codes/cards-page.tsx')).CardsPage }))
const ExplanationPage = lazy(async () => ({
  default: (await import('./features/explanation/explanation-page.tsx')).ExplanationPage,
}))

export function AppRoutes() {
  return (
    <Routes>
      <Route element={<AppFrame />}>
        <Route path={paths.signIn} element={page(<SignIn />)} />
        <Route element={<SignedIn />}>
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

/** Pages for who is signed in; anybody else signs in first. */
function SignedIn() {
  const me = useQuery(meQuery)
  if (me.data) return <Outlet />
  if (me.data === null) return <Navigate to={paths.signIn} replace />
  return waiting(<Fetching query={me} />)
}

/** A page that is fetched when somebody goes there. One that breaks leaves the frame as it is. */
const page = (element: ReactNode) => (
  <ErrorBoundary fallback={(error, again) => waiting(<Trouble error={error} again={again} />)}>
    <Suspense fallback={waiting(<Fetching query={{ error: null, refetch: () => undefined }} />)}>{element}</Suspense>
  </ErrorBoundary>
)

const waiting = (children: ReactNode) => (
  <main id="main" tabIndex={-1} className="tsp-wide tsp-page">
    {children}
  </main>
)
