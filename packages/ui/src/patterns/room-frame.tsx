import type { ReactNode } from 'react'

type Props = {
  /** The page's heading: "Met Marijke". */
  title: ReactNode
  /** How long there still is, in words: "nog ruim een half uur". */
  note: ReactNode
  /** QuickExit. */
  corner: ReactNode
  /** On a professional's page, under the heading: how the conversation is divided, and what to mind now. */
  plan?: ReactNode
  /** A VideoTile for each of the others. */
  tiles: ReactNode
  /** The VideoTile of the viewer, small. */
  self: ReactNode
  /** The filled button: "Pauze voor allebei". */
  pause: ReactNode
  /** Buttons of kind ink with their state in words: "Microfoon aan". The last one hangs up (danger). */
  controls: ReactNode
  /** How the connection is, in words. */
  status: ReactNode
}

/** The room of a conversation: always in the evening colours, so that the faces are the lightest thing. */
export function RoomFrame({ title, note, corner, plan, tiles, self, pause, controls, status }: Props) {
  return (
    <div className="tsp-room" data-theme="evening">
      <header className="tsp-room-top">
        <div>
          <h1>{title}</h1>
          <p className="tsp-soft tsp-small">{note}</p>
        </div>
        {corner}
        {plan && <div className="tsp-room-plan">{plan}</div>}
      </header>
      <main id="main" tabIndex={-1} className="tsp-room-main">
        <div className="tsp-room-tiles">{tiles}</div>
        <div className="tsp-room-self">{self}</div>
        <div className="tsp-room-controls">
          {pause}
          {controls}
        </div>
        <p className="tsp-soft" role="status">
          {status}
        </p>
      </main>
    </div>
  )
}
