import { expect, test } from 'vitest'
import { add, countsOf, lastLine } from './counts.mjs'

const vitest = (/** @type {object} */ more) =>
  JSON.stringify({
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [],
    ...more,
  })

test('passed, failed and skipped are taken from the report of Vitest; a todo is a skip', () => {
  expect(countsOf(vitest({ numFailedTests: 2 }), 1)).toEqual({ passed: 3, failed: 2, skipped: 2 })
})

test('a test file that does not load is a failure', () => {
  const report = vitest({ testResults: [{ status: 'failed', assertionResults: [] }] })
  expect(countsOf(report, 1)).toEqual({ passed: 3, failed: 1, skipped: 2 })
})

test('a test file whose preparation fails is one failure; one with failed tests counts those only', () => {
  const broken = { status: 'failed', assertionResults: [{ status: 'pending' }] }
  const failing = { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] }
  const report = vitest({ numFailedTests: 1, testResults: [broken, failing] })
  expect(countsOf(report, 1)).toEqual({ passed: 3, failed: 2, skipped: 2 })
})

test('a play that passed only at its second try is a failure', () => {
  const report = JSON.stringify({ stats: { expected: 4, unexpected: 0, flaky: 1, skipped: 0 } })
  expect(countsOf(report, 0)).toEqual({ passed: 4, failed: 1, skipped: 0 })
})

test.for([
  ['left no report', undefined],
  ['left half a report', '{"numPassedTests": 3'],
  ['left the report of something else', '{}'],
])('a runner that %s is a failure', ([, report]) => {
  expect(countsOf(report, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('a runner that ended badly is a failure though every test in its report passed', () => {
  expect(countsOf(vitest({}), 1)).toEqual({ passed: 3, failed: 1, skipped: 2 })
})

test('tests left out by a word that was asked for are not skipped; one that belongs to it and skips is', () => {
  const assertionResults = [
    { status: 'passed', fullName: 'couples begin' },
    { status: 'skipped', fullName: 'couples end' },
    { status: 'skipped', fullName: 'licences end' },
  ]
  const report = JSON.stringify({
    numPassedTests: 1,
    numFailedTests: 0,
    numPendingTests: 2,
    numTodoTests: 0,
    testResults: [{ status: 'passed', assertionResults }],
  })
  expect(countsOf(report, 0, /couples/)).toEqual({ passed: 1, failed: 0, skipped: 1 })
})

test('the last line adds everything up', () => {
  const total = add({ passed: 1, failed: 0, skipped: 2 }, { passed: 3, failed: 1, skipped: 0 })
  expect(lastLine(total)).toBe('4 passed, 1 failed, 2 skipped')
})
