import { afterAll, beforeAll, expect, test } from 'vitest'
import { aMunicipality, type TownHall } from '../../test/municipality.ts'
import { aWorld, type World } from '../../test/world.ts'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import { system } from '../platform/domain/actor.ts'
import { LicencesReader } from './licences.reader.ts'
import { PackagesCommands } from './packages.commands.ts'

let world: World
let demodam: TownHall
beforeAll(async () => {
  world = await aWorld()
  demodam = await aMunicipality(world, { packages: 3 })
})
afterAll(() => world.end())

const take = (coupleId: string, { batchId }: TownHall = demodam) =>
  world.app.get(UnitOfWork).run(system('test'), (tx) => world.app.get(PackagesCommands).take(tx, { batchId, coupleId }))

test('a couple takes a package once, and finds the same one when it asks again', async () => {
  const coupleId = crypto.randomUUID()
  const [first, second] = await Promise.all([take(coupleId), take(coupleId)])
  expect(first).toBe(second)
  const known = await world.app
    .get(UnitOfWork)
    .run(system('test'), (tx) => world.app.get(LicencesReader).conversationPackageFor(tx, coupleId))
  expect(known).toBe(first)
})

test('thirty couples race for two packages: two get one', async () => {
  const town = await aMunicipality(world, { name: 'Proefstad', packages: 2 })
  const taken = await Promise.all(Array.from({ length: 30 }, () => take(crypto.randomUUID(), town)))
  expect(taken.filter((it) => it !== undefined)).toHaveLength(2)
  const rows = await world.database.owner.query('select packages_used from licences.batches where id = $1', [
    town.batchId,
  ])
  expect(rows.rows).toEqual([{ packages_used: 2 }])
  expect(
    await world.app
      .get(UnitOfWork)
      .run(system('test'), (tx) => world.app.get(LicencesReader).hasPackageLeft(tx, town.batchId)),
  ).toBe(false)
})
