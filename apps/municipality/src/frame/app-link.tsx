import { type LinkKind, linkClass } from '@tweespraak/ui/link'
import type { ReactNode } from 'react'
import { Link } from 'react-router'

/** A link inside the app, on its own line. */
export function AppLink({ to, kind, children }: { to: string; kind?: LinkKind; children: ReactNode }) {
  return (
    <Link to={to} className={linkClass(kind)}>
      <span>{children}</span>
    </Link>
  )
}
