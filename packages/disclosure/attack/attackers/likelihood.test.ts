import { expect, test } from 'vitest'
import { defaultNoise, noiseMass } from '../../src/disclosure.ts'
import type { Figure } from '../publisher.ts'
import { largestFactors } from './likelihood.ts'

const figure = (answer: Figure['answer'], shown: Figure['shown'], members = [0, 1, 2]): Figure => ({
  key: answer,
  answer,
  members,
  truth: 1,
  shown,
})
const once = { kind: 'blurred', value: 1, noise: defaultNoise, draws: 1 } as const

test('whatever comes out, all but one known: the chances of k and k + 1 differ by 8/3 at most, and by 8/3 somewhere', () => {
  for (let known = 0; known < 15; known += 1) {
    let reached = false
    for (let value = -40; value <= 60; value += 1) {
      const without = noiseMass(defaultNoise, value - known)
      const withOne = noiseMass(defaultNoise, value - known - 1)
      const [over, under] = [withOne.over * without.under, without.over * withOne.under]
      expect(3n * over <= 8n * under && 3n * under <= 8n * over).toBe(true)
      if (3n * over === 8n * under) reached = true
    }
    expect(reached).toBe(true)
  }
})

test('the best that odds of 8/3 allow is 73 of 100 for one answer and 95 of 100 over three', () => {
  expect(8 / 3 / (1 + 8 / 3)).toBeCloseTo(0.727, 3)
  expect((8 / 3) ** 3 / (1 + (8 / 3) ** 3)).toBeCloseTo(0.95, 3)
})

test('draws about the same couple multiply, per metric and in all', () => {
  const three = [figure('completed', once), figure('satisfied', once), figure('better', once)]
  expect(largestFactors(three)).toEqual({ perMetric: 8 / 3, inAll: 512 / 27 })
  expect(largestFactors([...three, figure('satisfied', once, [2, 3])]).perMetric).toBeCloseTo((8 / 3) ** 2, 9)
})

test('a number without noise has no limit', () => {
  expect(largestFactors([figure('satisfied', { kind: 'exact', value: 1 })])).toEqual({ perMetric: null, inAll: null })
  expect(largestFactors([figure('satisfied', { kind: 'range', from: 1, to: 7 })]).perMetric).toBeNull()
})
