import type { ReactNode } from 'react'

/** The buttons of one choice; the first is what most people want. Under each other on a phone. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="tsp-actions">{children}</div>
}
