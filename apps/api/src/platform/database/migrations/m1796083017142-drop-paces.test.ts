import pg from 'pg'
import { DataSource } from 'typeorm'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { migrations } from './all.ts'
import { DropPaces1796083017142 } from './m1796083017142-drop-paces.ts'
import { Wishes1796083017310 } from './m1796083017310-wishes.ts'

const [ana, couple, licence, municipality, batch] = [1, 2, 3, 4, 5].map(
  (n) => `00000000-0000-4000-8000-00000000000${n}`,
) as [string, string, string, string, string]
const name = `migration_${crypto.randomUUID().replaceAll('-', '')}`
const at = (path: string) => Object.assign(new URL(inject('postgres')), { pathname: `/${path}` }).href

let owner: pg.Client
let server: pg.Client
beforeAll(async () => {
  server = new pg.Client({ connectionString: inject('postgres') })
  await server.connect()
  await server.query(`create database ${name}`)
  owner = new pg.Client({ connectionString: at(name) })
  await owner.connect()
  await run(migrations.slice(0, migrations.indexOf(DropPaces1796083017142)))
  await owner.query(asItWas)
  await run([DropPaces1796083017142, Wishes1796083017310])
})
afterAll(async () => {
  await owner.end()
  await server.query(`drop database ${name} with (force)`)
  await server.end()
})

async function run(some: readonly (typeof migrations)[number][]): Promise<void> {
  const dataSource = await new DataSource({ type: 'postgres', url: at(name), migrations: [...some] }).initialize()
  await dataSource.runMigrations({ transaction: 'each' })
  await dataSource.destroy()
}

const asItWas = `
  insert into progress.paces (person_id, source, from_at, until_at, firm) values ('${ana}', 'programme', now(), null, true);
  insert into platform.outbox (id, handler, payload, due_at) values
    (gen_random_uuid(), 'progress.follow-pace', '{"personId": "${ana}", "calmer": true, "firm": true}', now()),
    (gen_random_uuid(), 'progress.forget-cards', '{"coupleId": "${couple}"}', now());
  insert into couples.couples (id, licence_id, municipality_id, batch_id, channel, until, counted_until)
    values ('${couple}', '${licence}', '${municipality}', '${batch}', 'huisarts', now(), now());`

test('what the programme once concluded of a person is gone, and so is what was on its way to become it', async () => {
  const { rows: tables } = await owner.query(`select 1 from pg_tables where tablename = 'paces'`)
  expect(tables).toEqual([])
  const { rows: functions } = await owner.query(`select proname from pg_proc where proname like '%couple_calm'`)
  expect(functions).toEqual([])
  const { rows: errands } = await owner.query('select handler from platform.outbox')
  expect(errands).toEqual([{ handler: 'progress.forget-cards' }])
})

test('a couple that was there has taken no pause and asked for nothing', async () => {
  const { rows } = await owner.query('select pause_days from couples.couples')
  expect(rows).toEqual([{ pause_days: 0 }])
  expect((await owner.query('select 1 from couples.wishes')).rowCount).toBe(0)
})
