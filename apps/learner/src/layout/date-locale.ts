/** How a date is written in a language of the app: in English as it is usual in Europe, day first and 24 hours. */
export const dateLocale = (locale: string): string => (locale === 'en' ? 'en-GB' : 'nl-NL')
