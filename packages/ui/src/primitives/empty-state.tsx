import type { ReactNode } from 'react'
import { Drawing } from '../drawings/drawing.tsx'
import type { DrawingName } from '../drawings/drawings.tsx'

type Props = {
  drawing?: DrawingName
  title: ReactNode
  /** One sentence: what will come here. */
  children: ReactNode
  /** One action. */
  action?: ReactNode
}

/** Nothing here yet. Never what the other has not done. */
export function EmptyState({ drawing = 'notebook', title, children, action }: Props) {
  return (
    <div className="tsp-empty">
      <Drawing name={drawing} />
      <p>
        <strong>{title}</strong>
      </p>
      <div>{children}</div>
      {action}
    </div>
  )
}
