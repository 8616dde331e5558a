import { useLingui } from '@lingui/react/macro'
import type { ConsentPurpose } from '@tweespraak/contract/learner/couple'

export interface ConsentText {
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly yes: string
  readonly no: string
}

/**
 * What somebody reads before saying yes or no. A change of a letter is another text: its hash goes along with the
 * answer.
 */
export function useConsentTexts(): Record<ConsentPurpose, ConsentText> {
  const { t } = useLingui()
  return {
    takingPart: {
      title: t`Meedoen`,
      paragraphs: [
        t`We bewaren wat je hier schrijft. Dat doen we versleuteld.`,
        t`Jij leest het. Je partner leest alleen wat jij deelt. Je gemeente leest niets.`,
        t`Je mag altijd stoppen. Dan kun je alles laten wissen.`,
      ],
      yes: t`Ja, ik doe mee`,
      no: t`Nee, ik doe niet mee`,
    },
    statistics: {
      title: t`Cijfers zonder naam`,
      paragraphs: [
        t`Je gemeente wil weten of dit programma helpt. Daarvoor tellen we stellen bij elkaar op, minstens tien tegelijk.`,
        t`Bij elke telling doen we een beetje toeval. Wie alle andere stellen kent, kan soms beter raden hoe het bij jullie ging. Zeker weten kan niet.`,
        t`Zeg je nee? Dan doe je gewoon mee. Jullie tellen dan niet mee in de cijfers.`,
      ],
      yes: t`Ja, tel ons mee`,
      no: t`Nee, tel ons niet mee`,
    },
    professionalReadsCard: {
      title: t`Je gesprekskaart`,
      paragraphs: [
        t`Later kunnen jullie met een professional praten. Dat hoeft niet.`,
        t`Voor zo’n gesprek kies je wat op je kaart komt. Hoogstens vijf dingen. De professional leest alleen die kaart.`,
        t`Zeg je nee? Dan leest de professional niets. Praten kan dan nog steeds.`,
      ],
      yes: t`Ja, mijn kaart mag gelezen worden`,
      no: t`Nee, liever niet`,
    },
    mailMessages: {
      title: t`Berichten per mail`,
      paragraphs: [
        t`Soms staat er een stap voor je klaar. Dan kunnen we je mailen.`,
        t`In de mail staat nooit wat iemand schreef of deed. Ook niet waar het over gaat.`,
      ],
      yes: t`Ja, mail mij`,
      no: t`Nee, mail mij niet`,
    },
    mailAppointments: {
      title: t`Mail over een afspraak`,
      paragraphs: [
        t`Maken jullie een afspraak? Dan kunnen we je die mailen, met een herinnering.`,
        t`De titel in je agenda is “Afspraak”. Meer staat er niet in.`,
      ],
      yes: t`Ja, mail mij over afspraken`,
      no: t`Nee, mail mij niet over afspraken`,
    },
  }
}

/** The words of one consent as one text, in the order in which they stand on the screen. */
export const asOneText = ({ title, paragraphs, yes, no }: ConsentText): string =>
  [title, ...paragraphs, yes, no].join('\n')

/** SHA-256 in hex. */
export async function textHash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
