import type { Locale } from '../shape/text.ts'
import { en } from './words/en.ts'
import { type BookWords, nl } from './words/nl.ts'

export type { BookWords }

/** What the book says of itself, in every language. */
export const bookWords: Record<Locale, BookWords> = { nl, en }
