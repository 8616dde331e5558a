import type { Locale } from '../shape/text.ts'

/** A piece of a line: plain, or strong. */
export type Inline = string | { strong: string }

/** One place to write, as printed: what it asks, what the reader of the book should know, and how many ruled lines. */
export interface WritingPlace {
  label: string
  note: string
  lines: number
}

/** One drawn scene of a film. `picture` is an SVG; `description` is its alternative text and stands beside it. */
export interface PrintedScene {
  picture: string
  time: string
  description: string
  captions: string[]
}

/** What the book is made of. Both writers, HTML and PDF, take exactly these. Texts are plain, never markup. */
export type Block =
  | { t: 'heading'; level: 1 | 2 | 3 | 4; text: string; id?: string }
  | { t: 'p'; c: Inline[] }
  /** Small print: what the book says about the programme, told apart from what a couple reads. */
  | { t: 'note'; text: string; lang?: Locale }
  /** One question of a form; what can be answered follows. */
  | { t: 'question'; text: string }
  | { t: 'list'; ordered: boolean; items: Inline[][] }
  | { t: 'terms'; rows: [term: string, meaning: string][] }
  | { t: 'aside'; kind: 'example' | 'say' | 'stop' | 'fact' | 'help'; label: string; c: Block[] }
  /** One exercise, as it is asked. */
  | { t: 'asked'; c: Block[] }
  | { t: 'cards'; items: string[] }
  | { t: 'places'; rows: WritingPlace[] }
  | { t: 'scale'; numbers: number[]; low: string; high: string }
  | { t: 'table'; caption: string; head: string[]; rows: string[][] }
  | { t: 'film'; id: string; scenes: PrintedScene[] }

/** The whole programme in one language, ready to be set. Level 1 is a part, 2 a module, 3 a step, 4 a question. */
export interface Book {
  locale: Locale
  title: string
  subtitle: string
  /** What stands at the foot of every page and in the file: which content this is. */
  edition: string
  contentsTitle: string
  pageWord: string
  blocks: Block[]
}

export const heading = (level: 1 | 2 | 3 | 4, text: string, id?: string): Block => ({
  t: 'heading',
  level,
  text,
  ...(id ? { id } : {}),
})

export const paragraph = (...c: Inline[]): Block => ({ t: 'p', c })

export const note = (text: string): Block => ({ t: 'note', text })
