/** How much is going on, from nothing (0) over unease (1) and fear or control (2) to danger (3). Not a diagnosis. */
export type Level = 0 | 1 | 2 | 3

/** What the rules need to know of a question. The content's own questions fit. */
export interface AskedQuestion {
  readonly id: string
  /** Reply id to level. */
  readonly levels: Readonly<Record<string, number>>
}

/** Question id to reply id. What was passed over is absent. */
export type Replies = Readonly<Record<string, unknown>>

/** The question about oneself. It has a way of its own: in the content no reply to it has a level. */
const aboutMyself = 'myself'

/**
 * The level of a person: the highest of the replies. What was passed over, what somebody would rather
 * not say and what is not known count as nothing. Levels are the content's, and wait for an expert to sign them off.
 */
export function levelOf(questions: readonly AskedQuestion[], replies: Replies): Level {
  const highest = Math.max(0, ...questions.map(({ id, levels }) => levels[String(replies[id])] ?? 0))
  if (highest >= 3) return 3
  return highest >= 2 ? 2 : highest >= 1 ? 1 : 0
}

/** Is the person afraid to go too far themselves? */
export const isAboutMyself = (replies: Replies): boolean => replies[aboutMyself] === 'yes'

/** From this level on the programme goes calmer by itself. */
export const asksForCalm = (level: Level): boolean => level >= 2

/** At this level a person may choose to go on as it was, knowing what the programme would do. Above it, not. */
export const mayBeUndone = (level: Level): boolean => level <= 2
