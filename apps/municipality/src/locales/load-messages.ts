import type { LoadMessages } from '@tweespraak/web/i18n'

/** One language is fetched, never both. */
export const loadMessages: LoadMessages = async (locale) =>
  locale === 'en' ? (await import('./en.po')).messages : (await import('./nl.po')).messages
