import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadProgramme, videosFolder } from '../content.ts'
import type { Module } from '../shape/step.ts'
import type { Locale } from '../shape/text.ts'
import { readProgramme } from '../sources/read-programme.ts'
import { readStepWords } from '../sources/step-words.ts'
import { type Block, type Book, heading, paragraph } from './book.ts'
import { measurementBlocks, reviewBlocks, safetyBlocks, sourceBlocks } from './closing-blocks.ts'
import { moduleBlocks, type ReviewStatus } from './module-blocks.ts'
import { textBlocks } from './text-blocks.ts'
import { type BookWords, bookWords } from './words.ts'

/** The introductions, one for each language, and the templates. */
export const bookFolder = fileURLToPath(new URL('../../book/', import.meta.url))

const kinds = ['core', 'side', 'booster', 'conversation'] as const

/**
 * The whole programme in one language as a book: words from the built, checked form; review status from `module.yaml`,
 * which the built form does not carry. Throws `ContentError` when the content was not checked.
 */
export function composeBook(locale: Locale): Book {
  const words = bookWords[locale]
  const programme = loadProgramme()
  const modules = programme.modules(locale)
  const reviewOf = reviewStatus()
  const place = {
    words,
    locale,
    videos: programme.videos(locale),
    questionOf: (id: string) => questionIn(modules, id),
    picture: (file: string) => readFileSync(join(videosFolder, file), 'utf8').trim(),
  }
  const parts = kinds.flatMap((kind): Block[] => [
    heading(1, words.parts[kind], `part-${kind}`),
    paragraph(words.partTexts[kind]),
    ...modules
      .filter((module) => module.kind === kind)
      .flatMap((module) => moduleBlocks(module, { ...place, review: reviewOf(module.id) })),
  ])
  const closing = { words, locale, data: programme.data }
  return {
    locale,
    title: words.title,
    subtitle: words.subtitle,
    edition: words.edition(programme.manifest.version),
    contentsTitle: words.contents,
    pageWord: words.page,
    blocks: [
      ...introduction(locale, words),
      ...parts,
      ...safetyBlocks(closing),
      ...measurementBlocks(closing),
      ...sourceBlocks(modules, words),
      ...reviewBlocks(modules, reviewOf, words),
    ],
  }
}

function introduction(locale: Locale, words: BookWords): Block[] {
  const file = `introduction.${locale}.md`
  const read = readStepWords(readFileSync(join(bookFolder, file), 'utf8'), file, ({ line, found }) => {
    throw new Error(`book/${file}:${line} ${found}`)
  })
  if (!read) return []
  const blocks = textBlocks(read.body, { words, exercise: () => [] })
  // A heading of the introduction is a chapter of it, not a question of a step.
  const chapters = blocks.map((block) => (block.t === 'heading' ? { ...block, level: 2 as const } : block))
  return [heading(1, read.title, 'part-introduction'), ...chapters]
}

function reviewStatus(): (moduleId: string) => ReviewStatus {
  const { modules } = readProgramme(fileURLToPath(new URL('../../programme', import.meta.url)))
  const byId = new Map(modules.map(({ skeleton }) => [skeleton.data.id, skeleton.data]))
  return (id) => byId.get(id) ?? { readByAPerson: { nl: null, en: null }, clinicalReview: null }
}

function questionIn(modules: readonly Module[], id: string): string {
  const exercises = modules.flatMap((module) => module.steps.flatMap((step) => step.exercises))
  return exercises.find((exercise) => exercise.id === id)?.question ?? id
}
