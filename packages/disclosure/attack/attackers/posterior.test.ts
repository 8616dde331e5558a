import { expect, test } from 'vitest'
import { defaultNoise } from '../../src/disclosure.ts'
import type { Figure } from '../publisher.ts'
import { type Couple, type Tenant, world } from '../world.ts'
import { beliefs, surestTenth } from './posterior.ts'

/** Ten couples that finished; the first `unhappy` are not satisfied. */
function ten(unhappy: number): Tenant {
  const couples = Array.from({ length: 10 }, (_, at): Couple => {
    const satisfied = at >= unhappy
    return { id: `couple-${at}`, started: 0, channel: 0, finished: 3, satisfied, better: false, erased: null }
  })
  return { name: 'gm-test', seed: 1, couples }
}
const members = Array.from({ length: 10 }, (_, at) => at)
const satisfied = (shown: Figure['shown'], among = members): Figure => ({
  key: 'satisfied',
  answer: 'satisfied',
  members: among,
  truth: 0,
  shown,
})

test('an exact count of nobody makes the attacker certain', () => {
  const found = beliefs(ten(10), [satisfied({ kind: 'exact', value: 0 })], { knowing: 0 })
  for (const { notSatisfied, truth } of found) expect([notSatisfied, truth]).toEqual([1, true])
})

test('without figures nothing is believed, and a count says what it says', () => {
  expect(beliefs(ten(4), [], { knowing: 0 })).toEqual([])
  const [first] = beliefs(ten(4), [satisfied({ kind: 'exact', value: 6 })], { knowing: 0 })
  expect(first?.notSatisfied).toBeCloseTo(0.4, 9)
})

test('one draw of noise about one couple moves its odds by 8/3 at most', () => {
  for (let value = -5; value <= 15; value += 1) {
    const shown = { kind: 'blurred', value, noise: defaultNoise, draws: 1 } as const
    for (const knowing of [0, 3, 9])
      for (const { oddsMoved } of beliefs(ten(4), [satisfied(shown)], { knowing }))
        expect(oddsMoved).toBeLessThanOrEqual(8 / 3 + 1e-9)
  }
})

test('an attacker who saves many draws of the same count gets near to it', () => {
  const draws = [6, 5, 7, 6, 6, 8, 4, 6, 6, 7, 5, 6].map((value) =>
    satisfied({ kind: 'blurred', value, noise: defaultNoise, draws: 1 }),
  )
  expect(beliefs(ten(4), draws, { knowing: 0 })[0]?.notSatisfied).toBeCloseTo(0.4, 2)
})

test('the surest tenth is taken from the top, and blind is the share of all', () => {
  const found = Array.from({ length: 40 }, (_, at) => ({ notSatisfied: at / 40, truth: at >= 38, oddsMoved: 1 }))
  expect(surestTenth(found, 'notSatisfied')).toEqual({ precision: 0.5, base: 0.05 })
  expect(surestTenth(found, 'satisfied')).toEqual({ precision: 1, base: 0.95 })
  expect(world.satisfied).toBe(0.75)
})
