import type { Module, Step, Video } from '@tweespraak/content/shape'
import built from '../../../packages/content/built/module-1-where-we-stand.json' with { type: 'json' }
import outside from '../../../packages/content/built/outside-versions.json' with { type: 'json' }

export type Locale = 'nl' | 'en'

const content = built.content as unknown as { modules: Record<Locale, Module>; videos: Record<Locale, Video[]> }

/** The steps of module 1, as they were built. */
export const stepsIn = (locale: Locale): Step[] => content.modules[locale].steps

export const filmsIn = (locale: Locale): Video[] => content.videos[locale]

/** The help list, the safety texts and the check before the start, as the API gives them. */
export function help(locale: Locale) {
  const { helpList, safetyTexts, notForYou } = outside.content as unknown as {
    helpList: { id: string; name: Words; forWhom: Words; phone: string | null; website: string | null; hours: Words }[]
    safetyTexts: Record<string, Words>
    notForYou: { id: string; question: Words; answer: Words; outcome: string; help: string[] }[]
  }
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

type Words = Record<Locale, string>

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
  const { safetyQuestions } = outside.content as unknown as {
    safetyQuestions: { replies: { id: string; label: Words }[]; questions: { id: string; question: Words }[] }
  }
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
