import { expect, test } from 'vitest'
import { areTogether } from '../../domain/conversation.ts'
import { agreed, type OfferAnswer, offerFor } from './offer.ts'

test('what a person sees of the offer depends on the own answer alone', () => {
  expect(offerFor.length).toBe(1)
  expect([undefined, 'yes', 'notNow'].map((it) => offerFor(it as OfferAnswer | undefined))).toEqual([
    'open',
    'waiting',
    'notNow',
  ])
})

test.each<[string, [string, OfferAnswer][], boolean]>([
  [
    'both said yes',
    [
      ['ana', 'yes'],
      ['ben', 'yes'],
    ],
    true,
  ],
  ['one said yes', [['ana', 'yes']], false],
  [
    'one said not now',
    [
      ['ana', 'yes'],
      ['ben', 'notNow'],
    ],
    false,
  ],
  [
    'a yes of somebody who left does not count',
    [
      ['ana', 'yes'],
      ['carl', 'yes'],
    ],
    false,
  ],
])('%s', (_, answers, expected) => {
  expect(agreed(['ana', 'ben'], new Map(answers))).toBe(expected)
})

test('conversations are for two', () => {
  expect([[], ['ana'], ['ana', 'ben']].map(areTogether)).toEqual([false, false, true])
})

test('a person alone cannot agree for two', () => {
  expect(agreed(['ana'], new Map([['ana', 'yes']]))).toBe(false)
})
