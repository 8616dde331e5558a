import { type ButtonKind, buttonClass } from '@tweespraak/ui/button'
import { Icon, type IconName } from '@tweespraak/ui/drawings/icon'
import { type LinkKind, linkClass } from '@tweespraak/ui/link'
import type { ReactNode } from 'react'
import { Link } from 'react-router'

interface Target {
  readonly to: string
  /** Goes along in the history entry; never in the address. */
  readonly state?: unknown
  /** Takes the place of this page in the history. */
  readonly replace?: boolean
  /** Drawn before the words. */
  readonly icon?: IconName | undefined
  readonly children: ReactNode
}

export interface AppLinkProps extends Target {
  readonly kind?: LinkKind | undefined
}

/** A link to another page of the app, on its own line. */
export function AppLink({ kind, icon, children, ...target }: AppLinkProps) {
  return (
    <Link {...target} className={linkClass(kind)}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </Link>
  )
}

export interface ButtonLinkProps extends Target {
  readonly kind?: ButtonKind | undefined
  /** Draws an arrow behind the words: there is a next page. */
  readonly forward?: boolean
}

/** A link to another page of the app that looks like a button. */
export function ButtonLink({ kind, icon, forward, children, ...target }: ButtonLinkProps) {
  return (
    <Link {...target} className={buttonClass(kind)}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {forward && <Icon name="forward" />}
    </Link>
  )
}
