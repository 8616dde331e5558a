import { expect, test } from 'vitest'
import { timeLeft } from './time-left.ts'

const minutes = (count: number) => count * 60_000

test.for([
  [60, 'hour'],
  [51, 'hour'],
  [50, 'overHalf'],
  [33, 'overHalf'],
  [32, 'half'],
  [27, 'overQuarter'],
  [16, 'quarter'],
  [12, { minutes: 12 }],
  [0.5, { minutes: 1 }],
  [0, 'none'],
  [-5, 'none'],
] as const)('%s minutes left are said as %o', ([left, words]) => {
  expect(timeLeft(minutes(left))).toEqual(words)
})
