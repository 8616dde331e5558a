import { describe, expect, test } from 'vitest'
import { type Done, type StepRule, somethingLeft, statesOf, visibleSteps } from './step-states.ts'

const apart = (id: string, more: Partial<StepRule> = {}): StepRule => ({
  id,
  who: 'apart',
  safetyGate: 'none',
  required: true,
  completionRule: 'answered',
  ...more,
})
const joint = (id: string, more: Partial<StepRule> = {}): StepRule =>
  apart(id, { who: 'together', safetyGate: 'joint', completionRule: 'bothAnswered', instead: 'own', ...more })
const standIn = apart('own', { who: 'alone', required: false })

/** Begin, two joint steps with one stand-in, a week to end with. */
const module = [apart('begin'), joint('talk'), joint('card', { safetyGate: 'deep' }), apart('week'), standIn]

const did = (more: Partial<Record<keyof Done, readonly string[]>> = {}): Done => ({
  finished: new Set(more.finished),
  passedOver: new Set(more.passedOver),
  begun: new Set(more.begun),
})
const withPartner = { hasPartner: true, jointStepsWait: false }
const waiting = { hasPartner: true, jointStepsWait: true }
const solo = { hasPartner: false, jointStepsWait: false }
const ids = (steps: readonly StepRule[]) => steps.map((it) => it.id)
const statesAt = (route: typeof waiting, done: Done) =>
  Object.fromEntries(statesOf(visibleSteps(module, route, done), done).entries())

describe('the steps one person walks', () => {
  test.each([
    ['two together', withPartner, {}, ['begin', 'talk', 'card', 'week']],
    ['without a partner', solo, {}, ['begin', 'own', 'week']],
    ['while joint steps wait', waiting, {}, ['begin', 'own', 'week']],
    [
      'while joint steps wait, a joint step that is finished stays',
      waiting,
      { finished: ['talk'] },
      ['begin', 'talk', 'own', 'week'],
    ],
    [
      'while joint steps wait, one that was passed over stays',
      waiting,
      { passedOver: ['talk'] },
      ['begin', 'talk', 'own', 'week'],
    ],
    [
      'afterwards a finished stand-in can still be read',
      withPartner,
      { finished: ['own'] },
      ['begin', 'own', 'talk', 'card', 'week'],
    ],
  ] as const)('%s', (_name, route, done, expected) => {
    expect(ids(visibleSteps(module, route, did(done)))).toEqual(expected)
  })

  test('a stand-in is required when a step it stands for is', () => {
    expect(visibleSteps(module, waiting, did()).find((it) => it.id === 'own')?.required).toBe(true)
    const offers = module.map((it) => (it.who === 'together' ? { ...it, required: false } : it))
    expect(visibleSteps(offers, waiting, did()).find((it) => it.id === 'own')?.required).toBe(false)
  })

  test('joint steps that wait leave the same steps as having no partner', () => {
    expect(visibleSteps(module, waiting, did())).toEqual(visibleSteps(module, solo, did()))
  })
})

describe('where somebody is', () => {
  test.each([
    ['the next required step opens, no further', {}, { begin: 'open', talk: 'later', card: 'later', week: 'later' }],
    [
      'one’s own part is enough to go on',
      { finished: ['begin', 'talk'] },
      { begin: 'done', talk: 'done', card: 'open', week: 'later' },
    ],
    [
      'what was passed over lets the way go on',
      { passedOver: ['begin'] },
      { begin: 'passedOver', talk: 'open', card: 'later', week: 'later' },
    ],
    [
      'a finished stand-in counts for each step it stood for',
      { finished: ['begin', 'own'] },
      { begin: 'done', own: 'done', talk: 'done', card: 'done', week: 'open' },
    ],
    [
      'a stand-in that was passed over lets the way go on too',
      { finished: ['begin'], passedOver: ['own'] },
      { begin: 'done', talk: 'passedOver', card: 'passedOver', week: 'open' },
    ],
  ] as const)('%s', (_name, done, expected) => {
    expect(statesAt(withPartner, did(done))).toEqual(expected)
  })

  test('while joint steps wait the stand-in takes the turn of the joint steps', () => {
    expect(statesAt(waiting, did({ finished: ['begin'] }))).toEqual({ begin: 'done', own: 'open', week: 'later' })
    expect(statesAt(waiting, did({ finished: ['begin', 'own'] }))).toEqual({ begin: 'done', own: 'done', week: 'open' })
  })

  test('an offer never holds anybody up', () => {
    const steps = [apart('begin', { required: false }), apart('week')]
    expect(Object.fromEntries(statesOf(steps, did()))).toEqual({ begin: 'open', week: 'open' })
  })
})

describe('whether a step is left that counts', () => {
  test.each<[string, Partial<Record<keyof Done, readonly string[]>>, boolean]>([
    ['nothing done yet', {}, true],
    ['the joint steps are left', { finished: ['begin', 'week'] }, true],
    ['everything finished, the other part or not', { finished: ['begin', 'talk', 'card', 'week'] }, false],
    ['the stand-in counts for each step it stands for', { finished: ['begin', 'own', 'week'] }, false],
    ['passing over is doing', { finished: ['begin', 'talk'], passedOver: ['card', 'week'] }, false],
  ])('%s', (_, own, left) => {
    expect(somethingLeft(module, did(own))).toBe(left)
  })

  test('an offer does not count, and a stand-in is nothing to do beside its step', () => {
    expect(
      somethingLeft([apart('begin'), apart('offer', { required: false }), standIn], did({ finished: ['begin'] })),
    ).toBe(false)
  })

  test('what the couple did together changes nothing', () => {
    const own = { finished: ['begin', 'talk', 'card'] }
    expect(somethingLeft(module, did(own))).toBe(somethingLeft(module, did(own)))
  })
})
