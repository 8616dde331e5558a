import { type ButtonKind, buttonClass } from '@tweespraak/ui/button'
import { Icon, type IconName } from '@tweespraak/ui/icon'
import { type LinkKind, linkClass } from '@tweespraak/ui/link'
import type { ReactNode } from 'react'
import { Link } from 'react-router'

/** A link inside the app. It replaces the page in the history: a history of one entry tells little. */
export function AppLink(props: { to: string; kind?: LinkKind; icon?: IconName; state?: unknown; children: ReactNode }) {
  const { to, kind, icon, state, children } = props
  return (
    <Link to={to} state={state} replace className={linkClass(kind)}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </Link>
  )
}

/** A link that looks like a button: the next page of a flow. */
export function ButtonLink(props: { to: string; kind?: ButtonKind; state?: unknown; children: ReactNode }) {
  const { to, kind, state, children } = props
  return (
    <Link to={to} state={state} replace className={buttonClass(kind)}>
      <span>{children}</span>
      {kind !== 'quiet' && kind !== 'link' && <Icon name="forward" />}
    </Link>
  )
}
