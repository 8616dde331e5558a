import type { ComponentProps } from 'react'
import { Icon, type IconName } from '../drawings/icon.tsx'

/** pen: an action. soft: the way back. ink: foot of the page. */
export type LinkKind = 'pen' | 'soft' | 'ink'

/** The class of a link that stands on its own line (48 high), for a router's own link element. */
export const linkClass = (kind: LinkKind = 'pen'): string => `tsp-link tsp-link-${kind}`

type Props = ComponentProps<'a'> & { kind?: LinkKind; icon?: IconName }

/** A link on its own line. Inside a sentence a bare `<a>` is enough. */
export function Link({ kind, icon, children, className, ...rest }: Props) {
  return (
    <a {...rest} className={[linkClass(kind), className].filter(Boolean).join(' ')}>
      {icon && <Icon name={icon} />}
      {icon ? <span>{children}</span> : children}
    </a>
  )
}
