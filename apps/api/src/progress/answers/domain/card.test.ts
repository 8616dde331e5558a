import { expect, test } from 'vitest'
import { agreedAt, cardVersion } from './card.ts'

test.each([
  ['nobody said yes', {}, 'no'],
  ['only the other said yes: that shows nowhere', { theirs: 5 }, 'no'],
  ['this person said yes', { mine: 5 }, 'mine'],
  ['both said yes to what stands there', { mine: 5, theirs: 5 }, 'both'],
  ['the other said yes to something older', { mine: 5, theirs: 4 }, 'mine'],
  ['it was changed after this person said yes', { mine: 4, theirs: 4 }, 'changed'],
  ['it was changed, and the other said yes again', { mine: 4, theirs: 5 }, 'changed'],
] as const)('%s', (_name, said, expected) => {
  expect(agreedAt(5, { mine: undefined, theirs: undefined, ...said })).toBe(expected)
})

test('every change of a field makes the state of the card larger', () => {
  expect(cardVersion([])).toBe(0)
  expect(cardVersion([{ version: 2 }, { version: 3 }])).toBe(5)
})
