import type { Locale } from '@tweespraak/contract/words/values'

const words = {
  nl: {
    subject: 'Een bericht voor je',
    text: `Op je plek is iets gevraagd. Deed jij dat? Dan hoef je niets te doen.

Deed jij dat niet? Open dan binnen drie dagen je plek met je pincode. Dan stopt het meteen.
`,
  },
  en: {
    subject: 'A message for you',
    text: `Something was asked for at your place. Did you do that? Then there is nothing to do.

Did you not do that? Then open your place with your PIN within three days. It stops at once.
`,
  },
}

/** The mail at the start of a wait. Neutral: it names no product, no person and not what was asked. */
export const wayBackMail = (locale: Locale): { subject: string; text: string } => words[locale]
