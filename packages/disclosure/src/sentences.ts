import type { Change, Difference } from './judgement.ts'
import type { Margin, Published } from './published.ts'
import type { Band } from './rate.ts'

export type Language = 'nl' | 'en'

/** What a report may print: one sentence for the figure and, where there is a margin, one or two for that. */
export interface Sentences {
  readonly figure: string
  readonly margin: string
}

const words = {
  nl: {
    couples: (count: number) => `${count} stellen.`,
    between: (from: string, to: string) => `Het echte getal ligt tussen ${from} en ${to}.`,
    atMost: (to: string) => `Het echte getal is ${to} of lager.`,
    atLeast: (from: string) => `Het echte getal is ${from} of hoger.`,
    anything: 'Het echte getal is onzeker.',
    exactly: 'Dit getal is precies.',
    confidence: (percent: number) => `Dat klopt in minstens ${percent} van de 100 keer.`,
    band: (from: number, to: number) => `${from} tot ${to} van de 100 stellen.`,
    bandBelow: (to: number) => `Minder dan ${to} van de 100 stellen.`,
    bandAbove: (from: number) => `${from} of meer van de 100 stellen.`,
    euros: (euros: number) => `€ ${euros.toLocaleString('nl-NL')}`,
    perCouple: (euros: string) => `Ongeveer ${euros} per stel.`,
    stock: (from: number, to: number) => `${from} tot en met ${to} in gebruik.`,
    clearlyBetter: (percent: number) => `Bij minstens ${percent} van de 100 stellen gaat het duidelijk beter.`,
    changeNotClear: 'Het is niet duidelijk of het beter gaat.',
    clearlyHigher: 'Dit is duidelijk hoger dan eerst.',
    clearlyLower: 'Dit is duidelijk lager dan eerst.',
    notClear: 'Er is geen duidelijk verschil.',
  },
  en: {
    couples: (count: number) => `${count} couples.`,
    between: (from: string, to: string) => `The real number is between ${from} and ${to}.`,
    atMost: (to: string) => `The real number is ${to} or lower.`,
    atLeast: (from: string) => `The real number is ${from} or higher.`,
    anything: 'The real number is uncertain.',
    exactly: 'This number is exact.',
    confidence: (percent: number) => `That holds in at least ${percent} of 100 cases.`,
    band: (from: number, to: number) => `${from} to ${to} of every 100 couples.`,
    bandBelow: (to: number) => `Fewer than ${to} of every 100 couples.`,
    bandAbove: (from: number) => `${from} or more of every 100 couples.`,
    euros: (euros: number) => `€${euros.toLocaleString('en-GB')}`,
    perCouple: (euros: string) => `About ${euros} per couple.`,
    stock: (from: number, to: number) => `${from} to ${to} in use.`,
    clearlyBetter: (percent: number) => `At least ${percent} of every 100 couples are clearly better off.`,
    changeNotClear: 'It is not clear whether things are better.',
    clearlyHigher: 'This is clearly higher than before.',
    clearlyLower: 'This is clearly lower than before.',
    notClear: 'There is no clear difference.',
  },
} as const

type Words = (typeof words)[Language]

function marginText(
  say: Words,
  { margin, confidencePercent: percent }: Published<unknown>,
  show: (n: number) => string,
) {
  const { from, to }: Margin = margin
  if (from === null && to === null) return say.anything
  if (percent === 100 && from === to) return say.exactly
  const claim =
    from === null
      ? say.atMost(show(to ?? 0))
      : to === null
        ? say.atLeast(show(from))
        : say.between(show(from), show(to))
  return `${claim} ${say.confidence(percent)}`
}

/** "72 couples." */
export function countSentences(figure: Published<number>, language: Language): Sentences {
  const say = words[language]
  return { figure: say.couples(figure.value), margin: marginText(say, figure, String) }
}

/** "70 to 75 of every 100 couples." Never 0 or 100. */
export function rateSentences(figure: Published<Band>, language: Language): Sentences {
  const say = words[language]
  const { atLeast, below } = figure.value
  const band =
    below === null ? say.bandAbove(atLeast ?? 0) : atLeast === null ? say.bandBelow(below) : say.band(atLeast, below)
  return { figure: band, margin: marginText(say, figure, String) }
}

/** "About € 430 per couple." */
export function costSentences(figure: Published<number>, language: Language): Sentences {
  const say = words[language]
  return { figure: say.perCouple(say.euros(figure.value)), margin: marginText(say, figure, say.euros) }
}

/** "40 to 49 in use." The rounding is the margin. */
export function stockSentence(figure: Published<number>, language: Language): string {
  return words[language].stock(figure.margin.from ?? 0, figure.margin.to ?? 0)
}

/** "At least 42 of every 100 couples are clearly better off." The number is the lower end of the margin. */
export function changeSentence(figure: Published<Change>, language: Language): string {
  const say = words[language]
  return figure.value === 'clearlyBetter' ? say.clearlyBetter(figure.margin.from ?? 0) : say.changeNotClear
}

/** "This is clearly higher than before." */
export function differenceSentence(figure: Published<Difference>, language: Language): string {
  return words[language][figure.value]
}
