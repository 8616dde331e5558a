import type { Locale, Module, Step, Video } from '@tweespraak/content/shape'
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
    readonly safetyQuestions: {
      readonly replies: readonly { readonly id: string; readonly label: Words }[]
      readonly questions: readonly { readonly id: string; readonly question: Words }[]
    }
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
  if (exercise.type !== 'privateSafety') return exercise
  const { safetyQuestions } = outside
  const options = safetyQuestions.replies.map(({ id, label }) => ({ id, label: label[locale] }))
  return {
    ...exercise,
    questions: safetyQuestions.questions.map(({ id, question }) => ({
      id,
      label: question[locale],
      kind: 'pick' as const,
      required: false,
      options,
    })),
  }
}
