import { expect, test } from 'vitest'
import { statements } from '../publisher.ts'
import { badPublishers } from '../publishers/dashboards.ts'
import { inventTenant } from '../world.ts'
import { atomsOf, smallestAtom } from './atoms.ts'
import { determined, determineOneByOne } from './determine.ts'

test.each(badPublishers)(
  'on $publisher.name the quick search finds what a minimum and a maximum per couple find',
  async ({ publisher }) => {
    for (const seed of [1, 2]) {
      const tenant = inventTenant(seed, 60)
      const figures = statements(await publisher.watch(tenant, seed))
      expect(determined(tenant, figures)).toBe(determineOneByOne(tenant, figures))
    }
  },
)

test('two sets that overlap give their difference away', () => {
  const sets = [{ members: [0, 1, 2, 3] }, { members: [0, 1, 2] }]
  expect(atomsOf(sets).map(({ members }) => members)).toEqual([[0, 1, 2], [3]])
  expect(smallestAtom(sets)).toBe(1)
})

test('blocks that do not overlap give nothing smaller than a block away', () => {
  const block = (from: number) => ({ members: Array.from({ length: 15 }, (_, at) => from + at) })
  expect(smallestAtom([block(0), block(15), { members: [...block(0).members, ...block(15).members] }])).toBe(15)
})
