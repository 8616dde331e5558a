import { afterAll, beforeAll, expect, test } from 'vitest'
import { MunicipalityTable } from '../src/organisations/organisations.tables.ts'
import { UnitOfWork } from '../src/platform/database/unit-of-work.ts'
import { system } from '../src/platform/domain/actor.ts'
import { aWorld, type World } from './world.ts'

let world: World
let unitOfWork: UnitOfWork
beforeAll(async () => {
  world = await aWorld()
  unitOfWork = world.app.get(UnitOfWork)
})
afterAll(() => world.end())

const aTown = () => {
  const id = crypto.randomUUID()
  return { id, name: `Dorp ${id}`, look: {}, foundedAt: new Date() }
}

const isThere = async (id: string): Promise<boolean> => {
  const { rowCount } = await world.database.owner.query('select 1 from organisations.municipalities where id = $1', [
    id,
  ])
  return rowCount === 1
}

test('what TypeORM saves inside is committed with the rest, and not before', async () => {
  const town = aTown()
  await unitOfWork.run(system('test'), async (tx) => {
    await tx.getRepository(MunicipalityTable).save(town)
    expect(await isThere(town.id)).toBe(false)
  })
  expect(await isThere(town.id)).toBe(true)
})

test('what TypeORM saved inside goes when the work fails afterwards', async () => {
  const town = aTown()
  const work = unitOfWork.run(system('test'), async (tx) => {
    await tx.getRepository(MunicipalityTable).save(town)
    throw new Error('not this time')
  })
  await expect(work).rejects.toThrow('not this time')
  expect(await isThere(town.id)).toBe(false)
})

test('what is done after the commit sees what was committed, and is left out when nothing was', async () => {
  const seen: boolean[] = []
  const town = aTown()
  await unitOfWork.run(system('test'), async (tx) => {
    unitOfWork.afterCommit(tx, async () => void seen.push(await isThere(town.id)))
    await tx.getRepository(MunicipalityTable).insert(town)
  })
  const failing = unitOfWork.run(system('test'), async (tx) => {
    unitOfWork.afterCommit(tx, async () => void seen.push(false))
    throw new Error('not this time')
  })
  await expect(failing).rejects.toThrow('not this time')
  expect(seen).toEqual([true])
})

test('a transaction that is broken off leaves its connection as it was for the next one', async () => {
  const broken = unitOfWork.run(system('test'), (tx) => tx.query('select 1 / 0'))
  await expect(broken).rejects.toThrow(/division by zero/)
  const [row] = await unitOfWork.run(system('test'), (tx) =>
    tx.query<{ role: string }[]>('select current_user as role'),
  )
  expect(row?.role).toBe('tsp_worker')
})

test('a migration under a running program refuses what was under way once, with an error that says try again', async () => {
  const { owner } = world.database
  await owner.query('create table public.changing (id int, size int); grant select on public.changing to tsp_worker')
  const read = () =>
    unitOfWork.run(system('test'), (tx) => tx.query('select * from public.changing where id > $1', [0]))
  await read()
  await owner.query('alter table public.changing alter column size type bigint')
  await expect(read()).rejects.toMatchObject({ driverError: { code: '0A000' } })
  expect(await read()).toEqual([])
})
