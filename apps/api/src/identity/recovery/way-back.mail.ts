import type { Locale } from '@tweespraak/contract/values/values'

const words = {
  nl: {
    subject: 'Een bericht voor je',
    first: `Op je plek is iets gevraagd. Deed jij dat? Dan hoef je niets te doen.

Deed jij dat niet? Open dan binnen drie dagen je plek met je pincode. Dan stopt het meteen.
`,
    second: `Op je plek is iets gevraagd, en dat loopt nog. Deed jij dat? Dan hoef je niets te doen.

Deed jij dat niet? Open dan vandaag nog je plek met je pincode. Dan stopt het meteen.
`,
  },
  en: {
    subject: 'A message for you',
    first: `Something was asked for at your place. Did you do that? Then there is nothing to do.

Did you not do that? Then open your place with your PIN within three days. It stops at once.
`,
    second: `Something was asked for at your place, and it still goes on. Did you do that? Then there is nothing to do.

Did you not do that? Then open your place with your PIN today. It stops at once.
`,
  },
}

/** The mails about a wait, at its start and half-way. Neutral: they name no product, no person and not what was asked. */
export const wayBackMail = (locale: Locale, word: 'first' | 'second'): { subject: string; text: string } => ({
  subject: words[locale].subject,
  text: words[locale][word],
})
