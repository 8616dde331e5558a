import { afterAll, beforeAll, expect, test } from 'vitest'
import { claimedColumns } from '../../test/personal-data.ts'
import { aWorld, type World } from '../../test/world.ts'
import { DataSubjectRequests } from './data-subject-requests.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.end())

const columns = `
  select c.table_schema || '.' || c.table_name || '.' || c.column_name as name
  from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
  where t.table_type = 'BASE TABLE' and c.data_type = 'uuid'
    and c.table_schema not in ('pg_catalog', 'information_schema', 'bullmq', 'keys', 'public', 'platform')
    and (c.column_name ~ '(person|couple|account|author)_id$' or c.column_name = 'made_by')
  order by 1`

test('every column that holds a person or a couple is claimed by an eraser', async () => {
  const { rows } = await world.database.owner.query<{ name: string }>(columns)
  const claimed = new Set(claimedColumns(world))
  expect(rows.map((it) => it.name).filter((it) => !claimed.has(it))).toEqual([])
})

test('no eraser claims a column that is not there', async () => {
  const { rows } = await world.database.owner.query<{ name: string }>(
    `select table_schema || '.' || table_name || '.' || column_name as name from information_schema.columns`,
  )
  const there = new Set(rows.map((it) => it.name))
  expect(claimedColumns(world).filter((it) => !there.has(it))).toEqual([])
})

test('each part of an export has a name of its own', () => {
  const names = world.app.get(DataSubjectRequests).exporters.map((it) => it.name)
  expect(new Set(names).size).toBe(names.length)
  expect(names.length).toBeGreaterThan(2)
})
