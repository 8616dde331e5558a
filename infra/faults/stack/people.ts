import { setTimeout as pause } from 'node:timers/promises'
import { createAccount } from '@tweespraak/contract/learner/account'
import { type ConsentPurpose, giveConsent } from '@tweespraak/contract/learner/couple'
import { finishStep, passOverStep, saveAnswer } from '@tweespraak/contract/learner/steps'
import { Browser } from './browser.ts'
import type { Stack } from './stack.ts'

export interface Person {
  readonly browser: Browser
  readonly personId: string
}

const textHash = '0'.repeat(64)
/** The PIN of everybody here. */
export const demoPin = '402917'
const everything: readonly ConsentPurpose[] = ['takingPart', 'statistics', 'mailMessages', 'mailAppointments']

/** Somebody with an account of their own, signed in, who said yes to everything. */
export async function aPerson(stack: Stack, alias: string): Promise<Person> {
  const browser = new Browser(stack)
  const { personId } = await browser.call(createAccount, {
    body: { alias, locale: 'nl', timeZone: 'Europe/Amsterdam', pin: demoPin, adult: true },
  })
  for (const purpose of everything)
    await browser.call(giveConsent, { body: { purpose, given: true, textHash, locale: 'nl' } })
  return { browser, personId }
}

/** Somebody who has come to the first step with room for words of one's own. */
export async function aWriter(stack: Stack, alias: string): Promise<Person> {
  const person = await aPerson(stack, alias)
  const { call } = person.browser
  await finishesFirstStep(person)
  await call(finishStep, { params: { stepId: 'm1-private' } })
  for (const stepId of ['m1-measure', 'm1-values']) await call(passOverStep, { params: { stepId } })
  return person
}

export async function finishesFirstStep({ browser: { call } }: Person): Promise<void> {
  await call(saveAnswer, {
    body: {
      stepId: 'm1-begin',
      exerciseId: 'm1-grade',
      value: { kind: 'number', number: 7 },
      audience: 'onlyMe',
      writtenIn: 'nl',
      basedOn: 0,
    },
  })
  await call(finishStep, { params: { stepId: 'm1-begin' } })
}

/** Asks again until it is so. `limit` in ms; throws after it, saying what was waited for. */
export async function until(what: string, limit: number, so: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + limit; Date.now() < end; await pause(250)) if (await so()) return
  throw new Error(`waited ${limit / 1000} s in vain until ${what}`)
}
