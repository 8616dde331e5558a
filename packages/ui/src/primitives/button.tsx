import { type ComponentProps, type MouseEvent, type ReactNode, useId } from 'react'
import { Icon, type IconName } from '../drawings/icon.tsx'

/** pen: the one filled button of a page. quiet: beside it. ink: stop, and desks. danger: ends something. link: looks like a link. */
export type ButtonKind = 'pen' | 'quiet' | 'ink' | 'danger' | 'link'

/** The class of a button, for a router's own link element that has to look like one. */
export const buttonClass = (kind: ButtonKind = 'pen'): string => `tsp-button tsp-button-${kind}`

type Props = Omit<ComponentProps<'button'>, 'disabled'> & {
  kind?: ButtonKind
  /** Drawn before the words. */
  icon?: IconName
  /** Draws an arrow behind the words: there is a next page. */
  forward?: boolean
  busy?: boolean
  /** Shown instead of the children while busy, and read out. */
  busyWords?: string
  /** Why it cannot be pressed now. The button stays in the tab order, so that the reason can be found. */
  disabledReason?: ReactNode
}

export function Button(props: Props) {
  const { kind = 'pen', icon, forward, busy, busyWords, disabledReason, children, onClick, className, ...rest } = props
  const reasonId = useId()
  const refused = Boolean(disabledReason)
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy || refused) event.preventDefault()
    else onClick?.(event)
  }
  const button = (
    <button
      type="button"
      {...rest}
      className={[buttonClass(kind), className].filter(Boolean).join(' ')}
      aria-disabled={busy || refused || undefined}
      aria-busy={busy || undefined}
      aria-describedby={refused ? reasonId : rest['aria-describedby']}
      onClick={press}
    >
      {icon && <Icon name={icon} />}
      <span>{busy && busyWords ? busyWords : children}</span>
      {forward && <Icon name="forward" />}
    </button>
  )
  if (!refused && !busyWords) return button
  return (
    <span className="tsp-button-frame">
      {button}
      {busyWords && (
        <span role="status" className="tsp-hidden">
          {busy && busyWords}
        </span>
      )}
      {refused && (
        <span id={reasonId} className="tsp-button-reason">
          {disabledReason}
        </span>
      )}
    </span>
  )
}
