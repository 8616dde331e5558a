import { readBatches } from '@tweespraak/contract/municipality/licences'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aMunicipality, foundedBy } from '../../test/municipality.ts'
import { aWorld, type World } from '../../test/world.ts'
import type { Operator } from '../platform/domain/actor.ts'
import { momentOf } from '../platform/domain/duration.ts'
import { SellLicenceBatch } from './sell-licence-batch.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.end())

const operator: Operator = { kind: 'operator', personId: crypto.randomUUID(), sessionId: 'test' }
const batch = {
  label: 'Tweede jaar',
  places: 80,
  packages: 10,
  fixedCents: 0,
  placeCents: 9_500,
  packageCents: 36_000,
  promotionCents: 0,
  startsAt: momentOf('2027-01-01T00:00:00Z'),
  endsAt: momentOf('2028-01-01T00:00:00Z'),
}

test('an operator founds a municipality and sells it places, and the municipality sees what it bought', async () => {
  const municipalityId = await foundedBy(world, operator, 'Nieuwdam')
  const { batchId } = await world.app.get(SellLicenceBatch).run(operator, { ...batch, municipalityId })
  const { rows } = await world.database.owner.query('select id, used, packages_used from licences.batches')
  expect(rows).toEqual([{ id: batchId, used: 0, packages_used: 0 }])
})

test('nothing is sold to a municipality that does not exist', async () => {
  const sale = world.app.get(SellLicenceBatch).run(operator, { ...batch, municipalityId: crypto.randomUUID() })
  await expect(sale).rejects.toMatchObject({ code: 'not_found' })
})

test('the database itself refuses a sale by a municipality, and numbers that cannot be', async () => {
  const { municipalityId, adviser } = await aMunicipality(world)
  const staff = { kind: 'municipality', personId: crypto.randomUUID(), sessionId: 'test', municipalityId } as const
  const sell = world.app.get(SellLicenceBatch)
  await expect(sell.run(staff as unknown as Operator, { ...batch, municipalityId })).rejects.toMatchObject({
    driverError: { code: '42501' },
  })
  for (const wrong of [{ places: 0 }, { packages: -1 }, { placeCents: -1 }, { endsAt: batch.startsAt }]) {
    await expect(sell.run(operator, { ...batch, ...wrong, municipalityId })).rejects.toMatchObject({
      driverError: { code: '23514' },
    })
  }
  expect((await adviser.call(readBatches, {})).batches).toHaveLength(1)
})
