import type { ReactNode } from 'react'
import { Icon } from '../drawings/icon.tsx'

const icons = {
  info: 'info',
  saved: 'check',
  waiting: 'waiting',
  offline: 'offline',
  error: 'error',
  safety: 'phone',
} as const

export type NoticeKind = keyof typeof icons

/** An error interrupts, a change of state waits for a pause, the others were there from the start. */
const roles: Partial<Record<NoticeKind, 'alert' | 'status'>> = {
  error: 'alert',
  saved: 'status',
  waiting: 'status',
  offline: 'status',
}

type Props = {
  kind?: NoticeKind
  title: ReactNode
  /** What happened, that nothing is gone, what to do. */
  children?: ReactNode
}

/** A message in the page. `safety` (filled ink) is only for help pages. */
export function Notice({ kind = 'info', title, children }: Props) {
  return (
    <div className={`tsp-notice tsp-notice-${kind}`} role={roles[kind]}>
      <Icon name={icons[kind]} />
      <div>
        <p>
          <strong>{title}</strong>
        </p>
        {children}
      </div>
    </div>
  )
}
