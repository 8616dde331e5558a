/** Languages in which every text exists. Dutch is the source, English stands beside it. */
export const locales = ['nl', 'en'] as const

export type Locale = (typeof locales)[number]

/** The same for every language there is. */
export function inEveryLocale<Made>(make: (locale: Locale) => Made): Record<Locale, Made> {
  return Object.fromEntries(locales.map((locale) => [locale, make(locale)])) as Record<Locale, Made>
}

/**
 * Running text as a tree, made from Markdoc by the checker. The browser walks it with a small mapper:
 * a string is text, every other node has a name `t` and children `c`.
 *
 * - `p`, `h2`, `h3`, `ul`, `ol`, `li`, `strong`: as in HTML. The title of a step is its `h1`.
 * - `example`: something an invented couple says or does. Show it apart from the text.
 * - `say`: a sentence to read aloud to each other.
 * - `stop`: the sentence that every joint step carries, near its top: stopping is always allowed.
 * - `fact`: something about the world, with where it comes from.
 * - `help`: the place for a link to the help list.
 * - `exercise`: the place of the exercise with this id; its words are in `exercises` of the step.
 */
export type TextNode =
  | string
  | { t: 'p' | 'h2' | 'h3' | 'ul' | 'ol' | 'li' | 'strong' | 'example' | 'say' | 'stop' | 'help'; c: TextNode[] }
  | { t: 'fact'; source: string; c: TextNode[] }
  | { t: 'exercise'; id: string; c: [] }
