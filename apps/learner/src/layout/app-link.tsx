import * as shell from '@tweespraak/shell/app-link'
import { entryState } from './stay.ts'

interface Entry {
  /** What goes along in the history entry; see `entryState`. */
  readonly state?: object
}

type LinkProps = Omit<shell.AppLinkProps, 'replace' | 'state'> & Entry
type ButtonProps = Omit<shell.ButtonLinkProps, 'replace' | 'forward' | 'state'> & Entry

/** A link inside the app. Back leads to the page it stands on. */
export const AppLink = ({ state, ...props }: LinkProps) => (
  <shell.AppLink {...props} {...(state && { state: entryState(state) })} />
)

/** A link that looks like a button: the next page of a flow. */
export const ButtonLink = ({ state, ...props }: ButtonProps) => (
  <shell.ButtonLink
    {...props}
    {...(state && { state: entryState(state) })}
    forward={props.kind !== 'quiet' && props.kind !== 'link'}
  />
)
