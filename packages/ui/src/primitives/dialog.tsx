import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Actions } from './actions.tsx'

type Props = {
  open: boolean
  /** Escape, or a press beside the dialog's own buttons. Never an action: it only closes. */
  onClose: () => void
  title: ReactNode
  children?: ReactNode
  /** Buttons; the first one gets focus. */
  actions: ReactNode
  /** On a learner's page a QuickExit with `byKeys={false}`: the one in the bar cannot be pressed while this is open. */
  corner?: ReactNode
}

/** A question that must be answered first. The browser's own modal: it keeps focus inside and gives it back. */
export function Dialog({ open, onClose, title, children, actions, corner }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal()
    if (!open) dialog.current?.close()
  }, [open])
  return (
    <dialog
      ref={dialog}
      className="tsp-dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <h2 id={titleId} className="tsp-h3">
        {title}
      </h2>
      {children}
      <Actions>{actions}</Actions>
      {corner}
    </dialog>
  )
}
