import type { LoadWords } from '@tweespraak/web/i18n'

/** One language is fetched, never both. */
export const loadWords: LoadWords = async (locale) =>
  locale === 'en' ? (await import('./en.po')).messages : (await import('./nl.po')).messages
