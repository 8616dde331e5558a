import { expect, test } from 'vitest'
import { pattern, select } from './selection.mjs'

const files = [
  { path: 'apps/api/src/couples/domain/couple-time.test.ts', text: "test('an end moves only forward', () => {})" },
  { path: 'apps/api/src/licences/redeem.test.ts', text: "test('a code makes Couples of two', () => {})" },
  {
    path: 'apps/api/src/audit/log.test.ts',
    text: "import { couples } from './couples.ts'\ntest('a line is kept', () => {})",
  },
]

test('a word takes whole files by their path, and of other files only the tests whose title holds it', () => {
  expect(select(['couples'], files)).toEqual({
    whole: ['apps/api/src/couples/domain/couple-time.test.ts'],
    parts: ['apps/api/src/licences/redeem.test.ts'],
  })
})

test('several words take what belongs to any of them', () => {
  expect(select(['audit', 'couple-time'], files).whole).toHaveLength(2)
})

test('a word that belongs to nothing takes nothing', () => {
  expect(select(['pineapple'], files)).toEqual({ whole: [], parts: [] })
})

test.for([
  ["test.for([1, 2])('couples %s', () => {})"],
  ["describe.skipIf(!here)('couples', () => {})"],
  ['test(\n  `couples of two`,\n  async () => {})'],
])('a title is found in %s', ([text]) => {
  expect(select(['couples'], [{ path: 'a.test.ts', text: `${text}` }]).parts).toEqual(['a.test.ts'])
})

test('signs of patterns in a word are letters like others', () => {
  expect(pattern(['a.b']).test('axb')).toBe(false)
  expect(pattern(['a.b']).test('A.B')).toBe(true)
})
