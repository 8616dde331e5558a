import { expect, test } from 'vitest'
import { after, days, weeks } from '../../../platform/domain/duration.ts'
import { endOf, extend, mayExtend, timeIsOver } from './couple-time.ts'

const until = new Date('2027-05-20T10:00:00Z')
const couple = { until, countedUntil: until, pauseDays: 0, wishes: [] }

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
  expect(extend(couple, after(until, -days(20)))).toMatchObject({ until: after(until, weeks(13)), countedUntil: until })
})

test('after the end more time counts from now', () => {
  const now = after(until, days(10))
  expect(extend(couple, now)).toMatchObject({ until: after(now, weeks(13)), countedUntil: until })
})

test('a second time is refused, however little was added', () => {
  expect(() => extend(extend(couple, until), until)).toThrow('couple.not_to_extend')
})

const wish = { coupleId: 'c', personId: 'ana', slower: false }

test('pauses move the couple’s own end by their days, at most twelve weeks, and never the end that figures count to', () => {
  expect(endOf({ ...couple, pauseDays: 10 }, until)).toEqual(after(until, days(10)))
  const paused = { ...couple, pauseDays: 10, wishes: [{ ...wish, pausedOn: '2027-05-10' }] }
  expect(endOf(paused, until)).toEqual(after(until, days(20)))
  expect(endOf(paused, after(until, weeks(30)))).toEqual(after(until, weeks(12)))
  expect(timeIsOver(paused, after(until, days(25)))).toBe(false)
  expect(paused.countedUntil).toEqual(until)
})

test('pauses do not shorten what an extension after the end adds', () => {
  const now = after(until, days(15))
  const extended = extend({ ...couple, pauseDays: 10 }, now)
  expect(endOf(extended, now)).toEqual(after(now, weeks(13)))
  expect(mayExtend(extended, now)).toBe(false)
})
