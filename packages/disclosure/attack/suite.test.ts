import { describe, expect, test } from 'vitest'
import { badPublishers } from './publishers/dashboards.ts'
import { mutations } from './publishers/mutations.ts'
import { ours } from './publishers/ours.ts'
import { attack, broken } from './suite.ts'
import { usefulness } from './usefulness.ts'

// The short form of `npm run attack`, which plays 1,000 municipalities.
const few = { tenants: 20, games: 100 }
const more = { tenants: 100, games: 200 }

test('our publisher keeps every promise under every attacker', async () => {
  const found = await attack(ours, more)
  expect(broken(found, more)).toEqual([])
  expect(found).toMatchObject({ determined: 0, lawFits: true, drawsToAverage: 1, thaws: [] })
  expect(found.factors).toEqual({ perMetric: 8 / 3, inAll: 512 / 27 })
  expect(found.answers).toBeGreaterThan(8_000)
})

describe('attackers have teeth', () => {
  test.each(badPublishers)(
    'they determine at least $atLeast of the answers on $publisher.name',
    async ({ publisher, atLeast }) => {
      expect((await attack(publisher, few)).share).toBeGreaterThanOrEqual(atLeast)
    },
  )

  test.each(mutations)('$publisher.name is caught by $caughtBy', async ({ publisher, caughtBy }) => {
    expect(broken(await attack(publisher, few), few)).toEqual(expect.arrayContaining([...caughtBy]))
  })
})

test('satisfaction of 150 couples of whom 60 % completed is right within 5 points on average', () => {
  const { satisfaction, completion } = usefulness(150, 4000)
  expect(satisfaction.mean).toBeLessThanOrEqual(5)
  expect(satisfaction.percentile95).toBeGreaterThan(satisfaction.mean)
  expect(completion.mean).toBeLessThan(satisfaction.mean)
})
