import * as shell from '@tweespraak/shell/app-link'

/** A link inside the app. It replaces the page in the history: a history of one entry tells little. */
export const AppLink = (props: Omit<shell.AppLinkProps, 'replace'>) => <shell.AppLink {...props} replace />

/** A link that looks like a button: the next page of a flow. */
export const ButtonLink = (props: Omit<shell.ButtonLinkProps, 'replace' | 'forward'>) => (
  <shell.ButtonLink {...props} replace forward={props.kind !== 'quiet' && props.kind !== 'link'} />
)
