import { type Locale, locales } from '../shape/text.ts'
import type { Placed, ProgrammeSource } from '../sources/read-programme.ts'

/** Words with their place and language: what the rules about language read. */
export interface Prose {
  file: string
  line: number
  locale: Locale
  text: string
  /** What it is part of: sentences of one whole are averaged and weighed together. */
  whole: string
  kind: 'running' | 'short'
}

/** Every word of the programme that a person reads, in both languages. */
export function allProse(source: ProgrammeSource): Prose[] {
  const { modules, data } = source
  const steps = modules.flatMap((module) =>
    locales.flatMap((locale) =>
      [...module.words[locale].values()].flatMap((words) =>
        words.passages.map(
          ({ line, text, kind }): Prose => ({
            file: words.file,
            line,
            locale,
            text,
            whole: words.file,
            kind: kind === 'body' ? 'running' : 'short',
          }),
        ),
      ),
    ),
  )
  const placed = [
    ...modules.flatMap(({ skeleton, film }) => (film ? [skeleton, film] : [skeleton])),
    ...[data.helpList, data.privateQuestions, data.privateWords, data.safetyTexts, data.notForYou].filter(
      (file) => file !== null,
    ),
    ...data.instruments,
  ]
  return [...steps, ...placed.flatMap(inBothLanguages)]
}

/** Finds every `{ nl, en }` in a data file. */
function inBothLanguages(file: Placed<unknown>): Prose[] {
  const found: Prose[] = []
  const walk = (value: unknown, path: (string | number)[]): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, below] of Object.entries(value)) {
      const at = [...path, Array.isArray(value) ? Number(key) : key]
      const locale = locales.find((known) => known === key)
      if (typeof below === 'string' && locale)
        found.push({
          file: file.file,
          line: file.lineOf(at),
          locale,
          text: below,
          whole: `${file.file} ${path.join('.')}`,
          kind: 'short',
        })
      else walk(below, at)
    }
  }
  walk(file.data, [])
  return found
}

/** Sentences as a reader meets them: a full stop, question mark, ellipsis, or a colon before a quotation ends one. */
export function sentences(text: string): string[] {
  return text
    .split(/(?<=[.?!…]["”’)]*)\s+(?=["“‘(]?[\p{Lu}\p{N}…])|(?<=:)\s+(?=[“‘])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0)
}

export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu) ?? []
