import { expect, test } from 'vitest'
import { after, hours } from '../../../platform/domain/duration.ts'
import { mayFinish, runs, type Wait } from './way-back.ts'

const begunAt = new Date('2026-11-20T20:00:00Z')
const wait: Wait = { accountId: 'a', purpose: 'newPin', begunAt, stoppedAt: null }
const codeAt = (given: Wait | null, length: number, purpose: Wait['purpose'] = 'newPin') => {
  const verdict = mayFinish(given, purpose, after(begunAt, length))
  return verdict === true ? 'yes' : verdict.code
}

test.each([
  ['right after it began', 0, 'way_back.too_early'],
  ['a moment before 72 hours', hours(72) - 1, 'way_back.too_early'],
  ['at 72 hours', hours(72), 'yes'],
  ['a moment before the week is over', hours(72 + 168) - 1, 'yes'],
  ['when the week is over', hours(72 + 168), 'way_back.none'],
])('%s', (_, length, expected) => {
  expect(codeAt(wait, length)).toBe(expected)
})

test('a wait that was stopped, one for something else and none at all cannot be finished', () => {
  expect(codeAt({ ...wait, stoppedAt: begunAt }, hours(80))).toBe('way_back.none')
  expect(codeAt(wait, hours(80), 'erase')).toBe('way_back.none')
  expect(codeAt(null, hours(80))).toBe('way_back.none')
  expect(runs(null, begunAt)).toBe(false)
})

test('too early says in seconds how long is left', () => {
  expect(mayFinish(wait, 'newPin', after(begunAt, hours(71)))).toMatchObject({ retryAfter: 3600 })
})
