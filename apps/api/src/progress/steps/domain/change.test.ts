import { expect, test } from 'vitest'
import { changeOf, isSatisfied } from './change.ts'

test('a difference that chance alone could make is no change', () => {
  expect(changeOf(50, 50)).toBe('same')
  expect(changeOf(50, 71.4)).toBe('same')
  expect(changeOf(50, 28.6)).toBe('same')
})

test('a larger one is, and getting worse weighs as much as getting better', () => {
  expect(changeOf(50, 71.5)).toBe('better')
  expect(changeOf(50, 28.5)).toBe('worse')
  expect(changeOf(0, 100)).toBe('better')
})

test('a seven is satisfied, a six is not', () => {
  expect([6, 7, 10].map(isSatisfied)).toEqual([false, true, true])
})
