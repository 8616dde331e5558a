import type { ReactNode } from 'react'

type TimeLeftProps = {
  /** The speaker's line is drawn from left to right; what is left is dots. */
  line: 'one' | 'two'
  /** 0 just begun, 1 over. */
  passed: number
  /** "nog ongeveer" */
  before: ReactNode
  /** "2 minuten": minutes in words, never a running count of seconds. */
  minutes: ReactNode
}

const [width, height, radius] = [320, 168, 148]

/** The point of the half circle at a part of its way, 0 left and 1 right. */
function at(part: number): string {
  const angle = Math.PI * (1 - part)
  const x = width / 2 + radius * Math.cos(angle)
  const y = height - 8 - radius * Math.sin(angle)
  return `${x.toFixed(2)} ${y.toFixed(2)}`
}

const arc = (from: number, to: number) => `M${at(from)}A${radius} ${radius} 0 0 1 ${at(to)}`

/** How long somebody still has the word. */
export function TimeLeft({ line, passed, before, minutes }: TimeLeftProps) {
  const part = Math.min(1, Math.max(0, passed))
  return (
    <div className="tsp-arc" role="timer">
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {part < 1 && <path className="tsp-stroke-dots" d={arc(Math.min(1, part + 0.02), 1)} />}
        {part > 0 && <path className={`tsp-stroke-${line}`} d={arc(0, part)} />}
        {part > 0 && line === 'two' && <path className="tsp-stroke-inner" d={arc(0, part)} />}
      </svg>
      <p>
        <span className="tsp-soft">{before}</span> <strong>{minutes}</strong>
      </p>
    </div>
  )
}

type TalkGuideProps = {
  /** The way back, a soft Link with the icon `back`. */
  back?: ReactNode
  /** "Module 3, samen, ronde 1 van 2" */
  where?: ReactNode
  /** The page's heading: "Kasia vertelt". */
  speaker: ReactNode
  /** "Ben luistert" */
  listener: ReactNode
  /** A TimeLeft. */
  time: ReactNode
  /** For each role a heading and Said: "Kasia, lees je zin voor". */
  children: ReactNode
  /** Wissel, pauze. */
  actions: ReactNode
}

/** One turn of a conversation at the table. Roles are in words and in the line of who speaks. */
export function TalkGuide({ back, where, speaker, listener, time, children, actions }: TalkGuideProps) {
  return (
    <main id="main" tabIndex={-1} className="tsp-wide tsp-talk">
      {(back || where) && (
        <div className="tsp-way">
          {back}
          <span>{where}</span>
        </div>
      )}
      <div className="tsp-talk-head">
        <h1>{speaker}</h1>
        <p className="tsp-lead tsp-soft">{listener}</p>
        {time}
      </div>
      <div className="tsp-text">
        {children}
        {actions}
      </div>
    </main>
  )
}

/** Stays at the foot of the screen: "Voelt dit nu niet goed? Stop. Dat mag altijd." with the button beside it. */
export function StopBar({ label, children, button }: { label: string; children: ReactNode; button: ReactNode }) {
  return (
    <section className="tsp-stop-bar" aria-label={label}>
      <div className="tsp-wide">
        <p>{children}</p>
        {button}
      </div>
    </section>
  )
}
