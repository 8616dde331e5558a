import type { Locale } from '@tweespraak/contract/values/values'

const words = {
  nl: {
    subject: 'Een bericht voor je',
    text: `Op je plek is iets veranderd. Deed jij dat? Dan hoef je niets te doen.

Deed jij dat niet? Ga dan naar je plek en kies “Ik weet mijn pincode niet meer”. Daar staat wat je kunt doen.
`,
  },
  en: {
    subject: 'A message for you',
    text: `Something was changed at your place. Did you do that? Then there is nothing to do.

Did you not do that? Then go to your place and choose “I do not know my PIN any more”. It says there what you can do.
`,
  },
}

/** The mail after a PIN was changed. Neutral: it names no product, no person and not what was changed. */
export const newPinMail = (locale: Locale): { subject: string; text: string } => words[locale]
