import type { ReactNode } from 'react'
import { LineMark, type LineName } from '../drawings/lines.tsx'

export type AgendaItem = {
  id: string
  /** "10:30" */
  time: string
  /** Names as the couple chose them, in a link or button of the app's router. */
  title: ReactNode
  notes: readonly ReactNode[]
  current?: boolean
}

/** The conversations of a day. */
export function AgendaList({ label, items, empty }: { label: string; items: readonly AgendaItem[]; empty: ReactNode }) {
  if (items.length === 0) return <p className="tsp-soft">{empty}</p>
  return (
    <ul className="tsp-agenda tsp-plain" aria-label={label}>
      {items.map(({ id, time, title, notes, current }) => (
        <li key={id} aria-current={current ? 'true' : undefined}>
          <span className="tsp-agenda-time">{time}</span>
          <div>
            <p>
              <strong>{title}</strong>
            </p>
            {notes.map((note, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: notes have no order of their own
              <p key={index} className="tsp-small tsp-soft">
                {note}
              </p>
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}

export type OfferedSlot = {
  id: string
  /** "Dinsdag 17 november, 20:00 tot 21:00" */
  when: ReactNode
  /** "vrij", "gevraagd", "afgesproken": the state in words. */
  state: ReactNode
  /** Take back, or nothing. */
  action?: ReactNode
}

/** Times a professional offers, with what became of them. */
export function SlotList({ label, slots, empty }: { label: string; slots: readonly OfferedSlot[]; empty: ReactNode }) {
  if (slots.length === 0) return <p className="tsp-soft">{empty}</p>
  return (
    <ul className="tsp-slot-list tsp-plain" aria-label={label}>
      {slots.map(({ id, when, state, action }) => (
        <li key={id}>
          <span>{when}</span>
          <span className="tsp-soft tsp-small">{state}</span>
          {action}
        </li>
      ))}
    </ul>
  )
}

export type ConversationPart = {
  name: string
  minutes: number
  /** "8 min"; and, once it is going on or over, that too: the drawing alone does not say it. */
  words: string
  who: LineName | 'both'
  now?: boolean
}

/** How a conversation is divided: as long as the minutes, drawn in the line of who is there. */
export function ConversationPlan({ label, parts }: { label: string; parts: readonly ConversationPart[] }) {
  return (
    <ol className="tsp-conversation-plan tsp-plain" aria-label={label}>
      {parts.map(({ name, minutes, words, who, now }) => (
        <li key={name} style={{ flexGrow: minutes }} aria-current={now ? 'step' : undefined}>
          <span className="tsp-conversation-lines">
            {who === 'both' ? (
              <>
                <LineMark line="one" />
                <LineMark line="two" />
              </>
            ) : (
              <LineMark line={who} />
            )}
          </span>
          <span>{name}</span>
          <span className="tsp-soft">{words}</span>
        </li>
      ))}
    </ol>
  )
}
