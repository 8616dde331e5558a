import { expect, test } from 'vitest'
import { after, days, weeks } from '../../../platform/domain/duration.ts'
import { extend, mayExtend, timeIsOver } from './couple-time.ts'

const until = new Date('2027-05-20T10:00:00Z')
const couple = { until, countedUntil: until }

test.each([
  ['five weeks before the end', -weeks(5), false, false],
  ['four weeks before the end', -weeks(4), false, true],
  ['a moment before the end', -1, false, true],
  ['at the end', 0, true, true],
  ['just before eight weeks after the end', weeks(8) - 1, true, true],
  ['eight weeks after the end', weeks(8), true, false],
])('%s: over or not, and may more time be taken', (_when, length, over, may) => {
  const now = after(until, length)
  expect([timeIsOver(couple, now), mayExtend(couple, now)]).toEqual([over, may])
})

test('more time counts from the end, so that who asks early loses nothing', () => {
  expect(extend(couple, after(until, -days(20)))).toEqual({ until: after(until, weeks(13)), countedUntil: until })
})

test('after the end more time counts from now', () => {
  const now = after(until, days(10))
  expect(extend(couple, now)).toEqual({ until: after(now, weeks(13)), countedUntil: until })
})

test('a second time is refused, however little was added', () => {
  expect(() => extend(extend(couple, until), until)).toThrow('couple.not_to_extend')
})
