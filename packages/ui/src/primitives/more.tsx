import type { ReactNode } from 'react'
import { Icon } from '../drawings/icon.tsx'

/** Something that opens in its place: "Meer dagen", "Hele tekst". */
export function More({ words, open, children }: { words: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details className="tsp-more" open={open}>
      <summary>
        <span>{words}</span>
        <Icon name="down" />
      </summary>
      {children}
    </details>
  )
}
