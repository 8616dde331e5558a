import { expect, test } from 'vitest'
import { type PinCandidate, whoIsMeant } from './pin.ts'

const now = new Date('2026-11-22T20:00:00Z')
const open = { failures: 2, closedUntil: null }
const closed = { failures: 5, closedUntil: new Date('2026-11-22T20:10:00Z') }
const rested = { failures: 5, closedUntil: new Date('2026-11-22T19:50:00Z') }

const place = (id: string, tries: PinCandidate['tries'], right: boolean): PinCandidate => ({ id, tries, right })

test.each<[string, readonly PinCandidate[], ReturnType<typeof whoIsMeant>]>([
  ['nobody there', [], 'none'],
  ['a wrong PIN', [place('ana', open, false), place('ben', open, false)], 'none'],
  ['the PIN of one', [place('ana', open, false), place('ben', open, true)], { id: 'ben' }],
  ['the PIN of one, whose rest is over', [place('ana', open, false), place('ben', rested, true)], { id: 'ben' }],
  ['the same PIN twice', [place('ana', open, true), place('ben', open, true)], 'two'],
  ['a PIN that is closed', [place('ana', open, false), place('ben', closed, true)], 'none'],
  ['the same PIN twice, one of them closed', [place('ana', open, true), place('ben', closed, true)], 'two'],
  ['the same PIN twice, both closed', [place('ana', closed, true), place('ben', closed, true)], 'none'],
])('%s', (_, candidates, meant) => {
  expect(whoIsMeant(candidates, now)).toEqual(meant)
  expect(whoIsMeant(candidates.toReversed(), now)).toEqual(meant)
})
