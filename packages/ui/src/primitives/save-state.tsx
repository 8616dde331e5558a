import type { ReactNode } from 'react'
import { Icon, type IconName } from '../drawings/icon.tsx'

/** saving: on its way. saved: the server has it. device: kept on this device only. failed: neither. */
export type SaveStateKind = 'saving' | 'saved' | 'device' | 'failed'

const icons: Record<SaveStateKind, IconName> = {
  saving: 'waiting',
  saved: 'check',
  device: 'offline',
  failed: 'error',
}

/** Where the writing is, in words and with a time: "Bewaard om 20:14". Read out politely when it changes. */
export function SaveState({ state, children }: { state?: SaveStateKind; children?: ReactNode }) {
  return (
    <p className="tsp-save" role="status">
      {state && <Icon name={icons[state]} />}
      <span>{children}</span>
    </p>
  )
}
