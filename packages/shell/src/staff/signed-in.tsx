import { useQuery } from '@tanstack/react-query'
import { Navigate, Outlet } from 'react-router'
import { BareMain } from '../lazy-page.tsx'
import { Fetching } from '../trouble.tsx'
import type { StaffSession } from './staff-session.ts'

/** Draws the pages below it for whoever is signed in; anybody else goes to `signIn`. */
export function SignedIn({ session, signIn }: { session: StaffSession; signIn: string }) {
  const me = useQuery(session.meQuery)
  if (me.data) return <Outlet />
  if (me.data === null) return <Navigate to={signIn} replace />
  return (
    <BareMain>
      <Fetching query={me} />
    </BareMain>
  )
}
