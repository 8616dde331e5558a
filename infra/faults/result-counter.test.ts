import { expect, test } from 'vitest'
import { countChain, countMails, countResults } from './result-counter.ts'

const pressed = (asked: string[], acknowledged: string[]) => ({
  asked: new Set(asked),
  acknowledged: new Set(acknowledged),
})

test('what was acknowledged and is there once, is held', () => {
  expect(countResults(pressed(['a', 'b'], ['a', 'b']), ['a', 'b'])).toEqual({
    acknowledged: 2,
    lost: 0,
    doubled: 0,
    unasked: 0,
    unanswered: 0,
  })
})

test('what was acknowledged and is not there, is lost', () => {
  expect(countResults(pressed(['a', 'b'], ['a', 'b']), ['b'])).toMatchObject({ lost: 1, doubled: 0 })
})

test('what is there twice is doubled, also when its answer never came', () => {
  expect(countResults(pressed(['a', 'b'], ['a']), ['a', 'b', 'b'])).toMatchObject({
    lost: 0,
    doubled: 1,
    unanswered: 1,
  })
})

test('an effect without an answer is no fault; an effect nobody asked for is counted apart', () => {
  expect(countResults(pressed(['a'], []), ['a', 'z'])).toMatchObject({ lost: 0, doubled: 0, unasked: 1, unanswered: 1 })
})

const versions = (...numbers: number[]) => numbers.map((version) => ({ version, text: `text ${version}` }))

test('an answer of which every version was acknowledged in turn, is held', () => {
  expect(countChain(versions(1, 2, 3), { version: 3, text: 'text 3' })).toEqual({
    acknowledged: 3,
    lost: 0,
    doubled: 0,
    gaps: 0,
  })
})

test('versions that were acknowledged and do not stand are lost', () => {
  expect(countChain(versions(1, 2, 3), { version: 1, text: 'text 1' })).toMatchObject({ lost: 2, doubled: 0 })
  expect(countChain(versions(1, 2), undefined)).toMatchObject({ lost: 2 })
})

test('the newest version with another text than the one acknowledged is lost', () => {
  expect(countChain(versions(1, 2), { version: 2, text: 'something else' })).toMatchObject({ lost: 1 })
})

test('a version nobody was told of is a save applied twice, at the end and in between', () => {
  expect(countChain(versions(1, 2), { version: 3, text: 'text 2' })).toMatchObject({ doubled: 1, gaps: 0 })
  expect(countChain(versions(1, 3), { version: 3, text: 'text 3' })).toMatchObject({ doubled: 1, gaps: 1 })
})

test('nothing written and nothing there is in order', () => {
  expect(countChain([], undefined)).toEqual({ acknowledged: 0, lost: 0, doubled: 0, gaps: 0 })
})

const mail = (to: string, messageId: string) => ({ to, messageId })

test('one mail for each that is wanted is held', () => {
  expect(countMails(['ana', 'ben'], [mail('ana', '1'), mail('ben', '2')])).toEqual({
    arrived: 2,
    lost: 0,
    doubled: 0,
    repeated: 0,
  })
})

test('a mail that comes again under its own Message-ID is repeated; under another it is doubled', () => {
  expect(countMails(['ana'], [mail('ana', '1'), mail('ana', '1')])).toMatchObject({ doubled: 0, repeated: 1 })
  expect(countMails(['ana'], [mail('ana', '1'), mail('ana', '2')])).toMatchObject({ doubled: 1, repeated: 0 })
})

test('a mail that does not come is lost; one that nobody wanted is doubled', () => {
  expect(countMails(['ana', 'ana'], [mail('ana', '1')])).toMatchObject({ lost: 1 })
  expect(countMails([], [mail('ana', '1')])).toMatchObject({ doubled: 1 })
})
