import { buttonClass } from '@tweespraak/ui/button'
import { Icon, type IconName } from '@tweespraak/ui/icon'
import { type LinkKind, linkClass } from '@tweespraak/ui/link'
import type { ReactNode } from 'react'
import { Link } from 'react-router'

export function AppLink(props: { to: string; kind?: LinkKind; icon?: IconName; children: ReactNode }) {
  const { to, kind, icon, children } = props
  return (
    <Link to={to} className={linkClass(kind)}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </Link>
  )
}

/** A link that looks like the filled button of its page. */
export function ButtonLink({ to, icon, children }: { to: string; icon: IconName; children: ReactNode }) {
  return (
    <Link to={to} className={buttonClass('pen')}>
      <Icon name={icon} />
      <span>{children}</span>
    </Link>
  )
}
