import { describe, expect, test } from 'vitest'
import { countedPauseDays, jointStepsWait, pauseDaysAfter, pausedSince, type Wish } from './wish.ts'

const now = new Date('2027-03-20T15:00:00Z')
const wish = (personId: string, pausedOn: string | null, slower = false): Wish => ({
  coupleId: 'c',
  personId,
  slower,
  pausedOn,
})

test.each([
  ['nobody asked', [], false],
  ['both took it back', [wish('ana', null), wish('ben', null)], false],
  ['one takes it slower', [wish('ana', null, true)], true],
  ['one takes a pause', [wish('ben', '2027-03-01')], true],
])('joint steps wait or not: %s', (_when, wishes, waits) => {
  expect(jointStepsWait(wishes)).toBe(waits)
})

describe('days of pause', () => {
  test.each([
    ['nobody pauses', [], 5, 5],
    ['one pauses for ten days', [wish('ana', '2027-03-10')], 5, 15],
    ['both pause, and a day counts once', [wish('ana', '2027-03-10'), wish('ben', '2027-03-12')], 5, 15],
    ['a pause of this very day', [wish('ana', '2027-03-20')], 5, 5],
    ['a pause that nobody ends counts twelve weeks', [wish('ana', '2026-01-01')], 5, 84],
  ])('%s', (_when, wishes, over, counted) => {
    expect(countedPauseDays(over, wishes, now)).toBe(counted)
  })

  test.each([
    ['the only pause ends', [wish('ana', '2027-03-10')], [], 10],
    ['the first of two ends', [wish('ana', '2027-03-10'), wish('ben', '2027-03-14')], [wish('ben', '2027-03-14')], 4],
    ['the second of two ends', [wish('ana', '2027-03-10'), wish('ben', '2027-03-14')], [wish('ana', '2027-03-10')], 0],
    ['one begins', [], [wish('ana', '2027-03-20')], 0],
    ['one also takes it slower', [wish('ana', '2027-03-10')], [wish('ana', '2027-03-10', true)], 0],
  ])('when %s, what is over is counted', (_when, before, after, days) => {
    expect(pauseDaysAfter(0, { before, after }, now)).toBe(days)
  })

  test('are the same whoever of the two ends the own pause first', () => {
    const both = [wish('ana', '2027-03-10'), wish('ben', '2027-03-14')]
    for (const first of both) {
      const left = both.filter((it) => it !== first)
      const over = pauseDaysAfter(0, { before: both, after: left }, now)
      expect(pauseDaysAfter(over, { before: left, after: [] }, now)).toBe(10)
    }
    expect(pausedSince(both)).toBe('2027-03-10')
  })
})
