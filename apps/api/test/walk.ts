import { finishStep, passOverStep, readToday, saveAnswer } from '@tweespraak/contract/learner/steps'
import type { AnswerAudience, AnswerValue } from '@tweespraak/contract/values/answers'
import type { Person } from './couple.ts'

export interface Said {
  readonly stepId: string
  readonly exerciseId: string
  readonly value: AnswerValue
}

/** Saves a first answer. */
export const saves = (person: Person, said: Said, audience: AnswerAudience = 'onlyMe') =>
  person.browser.call(saveAnswer, { body: { ...said, audience, writtenIn: 'nl', basedOn: 0 } })

export const finishes = (person: Person, stepId: string) => person.browser.call(finishStep, { params: { stepId } })

export const passesOver = (person: Person, stepId: string) => person.browser.call(passOverStep, { params: { stepId } })

/** Does the first step of module 1, with this grade. */
export async function grades(person: Person, number: number): Promise<void> {
  await saves(person, { stepId: 'm1-begin', exerciseId: 'm1-grade', value: { kind: 'number', number } })
  await finishes(person, 'm1-begin')
}

/** Stands before the first joint step of module 1. */
export async function reachesTalk(person: Person): Promise<void> {
  await grades(person, 7)
  await finishes(person, 'm1-private')
  for (const stepId of ['m1-measure', 'm1-values', 'm1-wish']) await passesOver(person, stepId)
}

/** Stands before this step of the core programme, having passed over what comes before it. */
export async function reaches(person: Person, stepId: string): Promise<void> {
  await grades(person, 7)
  for (;;) {
    const { next } = await person.browser.call(readToday, {})
    if (!next) throw new Error(`${stepId} is not on the way`)
    if (next.stepId === stepId) return
    await passesOver(person, next.stepId)
  }
}
