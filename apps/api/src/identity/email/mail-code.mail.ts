import type { Locale } from '@tweespraak/contract/values/values'

const words = {
  nl: {
    subject: 'Je code',
    text: (code: string) =>
      `Je code is ${code}\n\nVul hem in op de pagina waar je om de code vroeg. De code geldt tien minuten.\n\nHeb je geen code gevraagd? Dan hoef je niets te doen.\n`,
  },
  en: {
    subject: 'Your code',
    text: (code: string) =>
      `Your code is ${code}\n\nType it on the page where you asked for it. The code works for ten minutes.\n\nDid you not ask for a code? Then there is nothing to do.\n`,
  },
}

/** The mail with a code. Neutral: it names no product, no person and no subject. */
export const mailCodeMail = (locale: Locale, code: string): { subject: string; text: string } => ({
  subject: words[locale].subject,
  text: words[locale].text(code),
})
