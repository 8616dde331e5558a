import type { CSSProperties, ReactNode, Ref } from 'react'
import { Drawing } from '../drawings/drawing.tsx'
import { type DrawingName, drawings } from '../drawings/drawings.tsx'

type PageProps = {
  title: ReactNode
  /** For moving focus to the heading after a change of page. */
  titleRef?: Ref<HTMLHeadingElement>
  /** Small line above the title: the date. */
  overline?: ReactNode
  /** Under the title. */
  lead?: ReactNode
  /** The way back, a soft Link with the icon `back`. */
  back?: ReactNode
  /** "Module 3, stap 2 van 5" */
  where?: ReactNode
  /** A StepLine. */
  progress?: ReactNode
  /** On a wide page the title stands on its line one. */
  drawing?: DrawingName
  /** Notes: in the margin of a wide page, under the text on a phone. */
  aside?: ReactNode
  /** Only for "Samen" and a speaker's role: the title and what follows are centred. */
  centred?: boolean
  /** display: public pages; on a phone it is an h1 like any other. */
  size?: 'h1' | 'display'
  children: ReactNode
}

/** One thing on one page. Renders `<main id="main">` and the only `<h1>`. */
export function Page(props: PageProps) {
  const { title, titleRef, overline, lead, back, where, progress, drawing, aside, centred, size, children } = props
  return (
    <main id="main" tabIndex={-1} className={centred ? 'tsp-wide tsp-page-centred' : 'tsp-wide'}>
      {(back || where) && (
        <div className="tsp-way">
          {back}
          <span>{where}</span>
        </div>
      )}
      {progress}
      <div className="tsp-page">
        <div
          className={drawing ? 'tsp-head tsp-head-drawn' : 'tsp-head'}
          style={drawing && ({ '--ground': drawings[drawing].ground } as CSSProperties)}
        >
          <div className="tsp-title">
            {overline && <p className="tsp-soft">{overline}</p>}
            <h1 ref={titleRef} tabIndex={-1} className={size === 'display' ? 'tsp-display' : undefined}>
              {title}
            </h1>
          </div>
          {drawing && <Drawing name={drawing} drawn />}
          {lead && <div className="tsp-intro">{lead}</div>}
        </div>
        <div className="tsp-columns">
          <div className="tsp-text">{children}</div>
          {aside && <aside className="tsp-margin">{aside}</aside>}
        </div>
      </div>
    </main>
  )
}

/** A part of a page, under a hairline, with its own heading. */
export function Section({
  title,
  overline,
  children,
}: {
  title: ReactNode
  overline?: ReactNode
  children: ReactNode
}) {
  return (
    <section className="tsp-section">
      {overline && <p className="tsp-soft">{overline}</p>}
      <h2>{title}</h2>
      {children}
    </section>
  )
}
