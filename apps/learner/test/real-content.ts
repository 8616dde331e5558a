import type {
  Locale,
  Module,
  PrivateQuestion,
  PrivateQuestions,
  PrivateWords,
  Step,
  Video,
} from '@tweespraak/content/shape'
import moduleOne from '../../../packages/content/built/module-1-where-we-stand.json?raw'
import outsideVersions from '../../../packages/content/built/outside-versions.json?raw'

/** What the checker of the content made of a module. */
interface BuiltModule {
  readonly content: {
    readonly modules: Readonly<Record<Locale, Module>>
    readonly videos: Readonly<Record<Locale, readonly Video[]>>
  }
}

/** A module as it was built, from its file. */
export const builtModule = (text: string): BuiltModule['content'] => (JSON.parse(text) as BuiltModule).content

type Words = Readonly<Record<Locale, string>>

interface OutsideVersions {
  readonly content: {
    readonly helpList: readonly {
      readonly id: string
      readonly name: Words
      readonly forWhom: Words
      readonly phone: string | null
      readonly website: string | null
      readonly hours: Words
    }[]
    readonly safetyTexts: Readonly<Record<string, Words>>
    readonly notForYou: readonly {
      readonly id: string
      readonly question: Words
      readonly answer: Words
      readonly outcome: 'stop' | 'alone' | 'ask'
      readonly help: string[]
    }[]
    readonly privateQuestions: PrivateQuestions
    readonly privateWords: PrivateWords
  }
}

const content = builtModule(moduleOne)
const outside = (JSON.parse(outsideVersions) as OutsideVersions).content

/** The steps of module 1, as they were built. */
export const stepsIn = (locale: Locale): Step[] => content.modules[locale].steps

export const filmsIn = (locale: Locale): readonly Video[] => content.videos[locale]

/** The help list, the safety texts and the check before the start, as the API gives them. */
export function help(locale: Locale) {
  const { helpList, safetyTexts, notForYou } = outside
  return {
    entries: helpList.map(({ id, name, forWhom, phone, website, hours }) => ({
      id,
      name: name[locale],
      forWhom: forWhom[locale],
      phone,
      website,
      hours: hours[locale],
      checked: false,
    })),
    texts: Object.fromEntries(Object.entries(safetyTexts).map(([name, words]) => [name, words[locale]])),
    signedOff: false,
    notForYou: notForYou.map((line) => ({ ...line, question: line.question[locale], answer: line.answer[locale] })),
  }
}

/** The questions of instruments are filled in by the API; here a plain one for each is enough. */
export function withQuestions(exercise: Step['exercises'][number], locale: Locale): Step['exercises'][number] {
  if (exercise.type === 'measurement')
    return {
      ...exercise,
      questions: exercise.questions.map(({ id }, at) => ({
        id,
        label: locale === 'nl' ? `Vraag ${at + 1}: hoe ging het praten?` : `Question ${at + 1}: how did talking go?`,
        kind: 'rate' as const,
        required: true,
        min: 1,
        max: 5,
        low: locale === 'nl' ? 'Slecht' : 'Badly',
        high: locale === 'nl' ? 'Goed' : 'Well',
      })),
    }
  return exercise
}

/** The private questions with their weights and words, as the API gives them. */
export function privatePage(locale: Locale) {
  const { privateQuestions, privateWords } = outside
  const { before, beforeAlone, after, partner, words } = privateWords
  const screenOf = ({ id, question, below, weights }: PrivateQuestion) => ({
    id,
    question: question[locale],
    below: below?.[locale] ?? null,
    ...(weights && { weights }),
  })
  return {
    before: before[locale],
    beforeAlone: beforeAlone[locale],
    after: after[locale],
    partner: { together: partner.together[locale], alone: partner.alone[locale] },
    replies: privateQuestions.replies.map(({ id, label }) => ({ id, label: label[locale] })),
    dangerTogether: privateQuestions.dangerTogether,
    whole: privateQuestions.whole.map(screenOf),
    short: privateQuestions.short.map(screenOf),
    words: words.map(({ id, when, words: text }) => ({ id, when, text: text[locale] })),
    signedOff: false,
  }
}
