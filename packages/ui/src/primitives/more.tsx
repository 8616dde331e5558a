import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

/** Something that opens in its place: "Meer dagen", "Hele tekst". */
export function More({ words, children }: { words: ReactNode; children: ReactNode }) {
  return (
    <details className="tsp-more">
      <summary>
        <span>{words}</span>
        <Icon name="down" />
      </summary>
      {children}
    </details>
  )
}
