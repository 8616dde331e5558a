import { readReport } from '@tweespraak/contract/municipality/report'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CountedCouple, couplesThatStarted, sayAboutStatistics, workThrough } from '../../test/counted-couples.ts'
import { aPerson } from '../../test/couple.ts'
import { aMunicipality, type TownHall } from '../../test/municipality.ts'
import { aWorld, type World } from '../../test/world.ts'
import { coupleGone } from '../couples/couples.events.ts'
import { Clock } from '../platform/clock/clock.ts'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import { statsWriter, system } from '../platform/domain/actor.ts'
import { Outbox } from '../platform/jobs/outbox.ts'
import { consentChanged } from '../privacy/privacy.events.ts'
import { coupleStarted } from '../progress/progress.events.ts'
import { monthAfter, monthOf, turnOf } from './domain/calendar.ts'
import { outcomeRules } from './figure-rules.ts'
import { TurnMonth } from './turn-month.job.ts'

let world: World
let demodam: TownHall
let anderdam: TownHall
let couples: readonly CountedCouple[]

beforeAll(async () => {
  world = await aWorld()
  demodam = await aMunicipality(world)
  anderdam = await aMunicipality(world, { name: 'Anderdam' })
  couples = await couplesThatStarted(
    world,
    demodam,
    Array.from({ length: 94 }, (_, i) => ({
      completed: i < 50,
      satisfied: i < 40,
      better: i < 35,
      channel: i < 40 ? 'huisarts' : i < 75 ? 'jgz' : 'werkgever',
    })),
  )
})
afterAll(() => world.end())

const rows = async (sql: string): Promise<readonly Record<string, unknown>[]> =>
  (await world.database.owner.query(sql, [demodam.municipalityId])).rows

const ledger = () => rows('select entry from insights.ledger where municipality_id = $1 order by number')
const report = async (of: TownHall): Promise<string> => {
  const answer = await of.adviser.fetch('/api/municipality/report')
  expect(answer.status).toBe(200)
  return answer.text()
}
/** The moment that closes this month: two workers hear of it at once, and then the work that is due is done. */
const oneMonthOn = async () => {
  const now = world.app.get(Clock).now()
  world.travel(turnOf(monthAfter(monthOf(now))).getTime() - now.getTime())
  const turning = world.app.get(TurnMonth)
  await Promise.all([turning.run(), turning.run()])
  await workThrough(world)
}

test('before the first publication a municipality sees no figure at all', async () => {
  expect(JSON.parse(await report(demodam))).toMatchObject({ total: null, releases: [], channels: [], stock: [] })
})

test('nobody reads a report without signing in, and for a participant there is none', async () => {
  expect((await world.visitor('municipality').fetch('/api/municipality/report')).status).toBe(401)
  const { browser } = await aPerson(world, 'Ana')
  expect((await browser.fetch('/api/municipality/report')).status).toBe(404)
})

test('a couple waits for its block without a bit, a month or a block that the worker could read', async () => {
  const worker = (sql: string) => world.app.get(UnitOfWork).run(system('test'), (tx) => tx.query(sql))
  for (const sql of [
    'select completed from insights.outcomes',
    'select started from insights.waiting',
    'select block from insights.members',
    'select 1 from insights.blocks',
    'select entry from insights.ledger',
  ]) {
    await expect(worker(sql)).rejects.toMatchObject({ driverError: { code: '42501' } })
  }
})

test('a started couple that starts again, when the partner does, is one couple', async () => {
  const first = couples[0]
  if (!first) throw new Error('no couple')
  await world.app.get(UnitOfWork).run(system('test'), (tx) =>
    world.app.get(Outbox).record(tx, coupleStarted, {
      coupleId: first.coupleId,
      municipalityId: demodam.municipalityId,
      startedAt: new Date(0).toISOString(),
    }),
  )
  await workThrough(world)
  expect(
    await rows(`select count(*)::int as n from insights.waiting where municipality_id = $1 and series = 'outcomes'`),
  ).toEqual([{ n: 94 }])
})

test('whoever says no before closing is in no block, and a couple with one silent partner waits', async () => {
  const [refuser] = await couplesThatStarted(world, demodam, [{ statistics: [true, false] }])
  const [silent] = await couplesThatStarted(world, demodam, [{}])
  await world.database.owner.query('delete from couples.consents where person_id = $1', [silent?.personIds[1]])
  await oneMonthOn()
  const members = await rows('select couple_id from insights.members where municipality_id = $1')
  expect(members).not.toContainEqual({ couple_id: refuser?.coupleId })
  expect(members).not.toContainEqual({ couple_id: silent?.coupleId })
  expect(
    await rows(`select count(*)::int as n from insights.blocks where municipality_id = $1 and series = 'outcomes'`),
  ).toEqual([{ n: 6 }])
})

test('stock is rounded down to tens on the day of publication, and nothing more is known', async () => {
  await world.database.owner.query('update licences.batches set used = 97, packages_used = 9 where id = $1', [
    demodam.batchId,
  ])
  const before = JSON.parse(await report(demodam)) as { stock: unknown }
  expect(before.stock).toMatchObject([{ places: { value: 0 } }])
  await oneMonthOn()
  const after = JSON.parse(await report(demodam)) as { stock: unknown }
  expect(after.stock).toMatchObject([
    {
      batchId: demodam.batchId,
      places: { value: 90, margin: { from: 90, to: 99 } },
      conversationPackages: { value: 0 },
    },
  ])
})

test('no as a last word after closing empties the place: the block keeps its size and nobody moves up', async () => {
  const inBlock = await rows(
    `select couple_id, block from insights.members where municipality_id = $1 and series = 'outcomes' order by block, couple_id limit 1`,
  )
  const couple = couples.find((it) => it.coupleId === inBlock[0]?.couple_id)
  const personId = couple?.personIds[0] ?? ''
  await sayAboutStatistics(world, personId, false)
  await world.app
    .get(UnitOfWork)
    .run(system('test'), (tx) => world.app.get(Outbox).record(tx, consentChanged, { personId }))
  await workThrough(world)
  expect(
    (await world.database.owner.query('select 1 from insights.outcomes where couple_id = $1', [couple?.coupleId])).rows,
  ).toEqual([])
  expect(
    await rows(`select distinct couples from insights.blocks where municipality_id = $1 and series = 'outcomes'`),
  ).toEqual([{ couples: 15 }])
})

test('after its last month a block is published once, and who was in it is forgotten', async () => {
  for (let month = 0; month < 9; month++) await oneMonthOn()
  const blocks = outcomeRules.blocksPerRelease
  const seen = await demodam.adviser.call(readReport, {})
  expect(seen.total).toMatchObject({
    blocks,
    started: { value: 15 * blocks, margin: { from: 15 * blocks, to: 15 * blocks } },
  })
  expect(seen.releases).toHaveLength(1)
  expect(seen.channels.map((it) => [it.channel, it.started.value])).toEqual([
    ['huisarts', 30],
    ['jgz', 30],
  ])
  expect(await rows('select 1 from insights.members where municipality_id = $1')).toEqual([])
  expect(await rows('select o.couple_id from insights.outcomes o where $1::uuid is not null')).toHaveLength(6)
})

test('nothing on the wire to a municipality holds an id, an alias or a word of a couple', async () => {
  const { rows: canaries } = await world.database.owner.query<{ canary: string }>(
    `select id::text as canary from couples.couples union select person_id::text from couples.memberships
     union select licence_id::text from couples.couples`,
  )
  expect(canaries.length).toBeGreaterThan(200)
  for (const path of ['report', 'batches', 'code-sets', 'municipality', 'me']) {
    const answer = await demodam.adviser.fetch(`/api/municipality/${path}`)
    const wire = (await answer.text()) + JSON.stringify([...answer.headers])
    for (const { canary } of canaries) expect(wire.includes(canary)).toBe(false)
  }
  expect(await report(anderdam)).not.toContain(demodam.batchId)
})

test('what is published stays as it is, byte for byte: run again, erase everybody, travel on', async () => {
  const [bytes, seen] = [await ledger(), JSON.parse(await report(demodam)) as { stock: unknown }]
  for (let i = 0; i < 3; i++) await world.app.get(TurnMonth).run()
  expect(await ledger()).toEqual(bytes)
  await world.app.get(UnitOfWork).run(system('test'), async (tx) => {
    for (const { coupleId } of couples) await world.app.get(Outbox).record(tx, coupleGone, { coupleId })
  })
  await workThrough(world)
  await world.database.owner.query('delete from couples.couples')
  expect(await ledger()).toEqual(bytes)
  expect(JSON.parse(await report(demodam))).toEqual(seen)
  for (let month = 0; month < 3; month++) await oneMonthOn()
  expect((await ledger()).slice(0, bytes.length)).toEqual(bytes)
  expect({ ...JSON.parse(await report(demodam)), stock: seen.stock }).toEqual(seen)
})

test('nobody may change or delete a published figure, and another municipality reads none of it', async () => {
  for (const sql of ['update insights.ledger set entry = entry', 'delete from insights.ledger']) {
    await expect(world.app.get(UnitOfWork).run(statsWriter, (tx) => tx.query(sql))).rejects.toMatchObject({
      driverError: { code: '42501' },
    })
  }
  const { rows: granted } = await world.database.owner.query(
    `select grantee, privilege_type from information_schema.role_table_grants
     where table_schema = 'insights' and table_name = 'ledger' and grantee like 'tsp%' order by 1, 2`,
  )
  expect(granted).toEqual([
    { grantee: 'tsp_municipality', privilege_type: 'SELECT' },
    { grantee: 'tsp_stats_writer', privilege_type: 'INSERT' },
    { grantee: 'tsp_stats_writer', privilege_type: 'SELECT' },
  ])
  expect(await anderdam.adviser.call(readReport, {})).toMatchObject({ total: null, channels: [] })
})

test('a ledger of which one byte was changed is not shown', async () => {
  await world.database.owner.query(
    `update insights.ledger set entry = replace(entry, '"value":15', '"value":16')
     where municipality_id = $1 and number = (select min(number) from insights.ledger where entry like '%"value":15%')`,
    [demodam.municipalityId],
  )
  expect((await demodam.adviser.fetch('/api/municipality/report')).status).toBe(500)
})
