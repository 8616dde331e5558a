import type { MouseEvent, ReactNode } from 'react'

type ShellProps = {
  /** Words of the link that jumps over the top. */
  skipWords: string
  /** Left in the bar: the mark or Logo, in a link to the start. */
  brand: ReactNode
  /** Right in the bar: QuickExit, or who is signed in. Stays in sight. */
  corner?: ReactNode
  /** A Nav. Under the bar for a person at home, in the bar for a desk. */
  nav?: ReactNode
  /** Above the bar: the gemeente, the language. */
  banner?: ReactNode
  /** A row of Links at the foot. */
  footer?: ReactNode
  /** person: learner and public pages. desk: professional, municipality, operator; smaller letters, lines under the bar. */
  kind?: 'person' | 'desk'
  /** Pages. */
  children: ReactNode
}

/** The frame round every page: skip link, bar, foot. Lines may run off its sides. */
export function Shell({ skipWords, brand, corner, nav, banner, footer, kind = 'person', children }: ShellProps) {
  const desk = kind === 'desk'
  return (
    <div className={`tsp-shell tsp-shell-${kind}`}>
      {/* biome-ignore lint/a11y/useValidAnchor: it leads to a place on the page, also without JavaScript */}
      <a className="tsp-skip tsp-hidden" href="#main" onClick={skip}>
        {skipWords}
      </a>
      {banner}
      <header className="tsp-bar">
        <div className="tsp-wide">
          {brand}
          {desk && nav}
          <div className="tsp-corner">{corner}</div>
        </div>
      </header>
      {!desk && nav && <div className="tsp-wide">{nav}</div>}
      {children}
      {footer && (
        <footer className="tsp-wide">
          <div className="tsp-foot">{footer}</div>
        </footer>
      )}
    </div>
  )
}

/** Goes there without a new address, which a router would take for a new page. */
function skip(event: MouseEvent) {
  const main = document.getElementById('main')
  if (!main) return
  event.preventDefault()
  main.focus()
}

/** Links to the main places; the current one carries `aria-current="page"`. */
export function Nav({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className="tsp-nav" aria-label={label}>
      {children}
    </nav>
  )
}

type BannerProps = {
  /** Name of the gemeente. */
  name: string
  logo?: ReactNode
  /** Such as the link to the other language. */
  children?: ReactNode
}

/** The gemeente above the header. Under an overlay it carries its accent colour. */
export function Banner({ name, logo, children }: BannerProps) {
  return (
    <section className="tsp-banner" aria-label={name}>
      <div className="tsp-wide">
        {logo}
        <span>{name}</span>
        <div className="tsp-corner">{children}</div>
      </div>
    </section>
  )
}
