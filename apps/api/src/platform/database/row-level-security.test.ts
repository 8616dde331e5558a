import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aCouple, type SmallCouple } from '../../../test/couple.ts'
import { aWorld, type World } from '../../../test/world.ts'
import { system, visitor } from '../domain/actor.ts'
import { UnitOfWork } from './unit-of-work.ts'

let world: World
let couple: SmallCouple
let stranger: SmallCouple
beforeAll(async () => {
  world = await aWorld()
  couple = await aCouple(world)
  stranger = await aCouple(world, couple.town)
})
afterAll(() => world.end())

const aboutSomebody = `
  select distinct c.table_schema || '.' || c.table_name as name
  from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
  where t.table_type = 'BASE TABLE'
    and c.table_schema not in ('pg_catalog', 'information_schema', 'bullmq', 'keys', 'public')
    and (c.column_name ~ '(person|couple|account|author|municipality)_id$' or c.column_name = 'made_by')
  order by 1`

async function tablesAboutSomebody(): Promise<string[]> {
  const { rows } = await world.database.owner.query<{ name: string }>(aboutSomebody)
  return rows.map((it) => it.name)
}

test('row level security is on and forced for every table with a person, a couple or a municipality in it', async () => {
  const tables = await tablesAboutSomebody()
  expect(tables.length).toBeGreaterThan(8)
  const { rows } = await world.database.owner.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)`,
  )
  const open = new Set(rows.map((it) => it.name))
  expect(tables.filter((it) => open.has(it))).toEqual([])
})

describe('the login role of the running program', () => {
  test('owns nothing, and its roles cannot bypass policies or make tables', async () => {
    const { owner } = world.database
    const owned = await owner.query(
      `select 1 from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = 'tweespraak_app'`,
    )
    expect(owned.rowCount).toBe(0)
    const strong = await owner.query(
      `select rolname from pg_roles where (rolname like 'tsp\\_%' or rolname = 'tweespraak_app')
       and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole)`,
    )
    expect(strong.rows).toEqual([])
  })

  test('is refused everything until it says who is asking', async () => {
    const login = new pg.Client({ connectionString: world.database.appUrl })
    await login.connect()
    try {
      for (const table of await tablesAboutSomebody()) {
        await expect(login.query(`select 1 from ${table}`)).rejects.toThrow(/permission denied/)
      }
      await expect(login.query('create table public.mine (id int)')).rejects.toThrow(/permission denied/)
    } finally {
      await login.end()
    }
  })

  test('in the role of a participant without a person it sees no row at all', async () => {
    const login = new pg.Client({ connectionString: world.database.appUrl })
    await login.connect()
    try {
      await login.query('set role tsp_participant')
      for (const table of await tablesAboutSomebody()) {
        const seen = await login.query(`select 1 from ${table}`).then(
          (it) => it.rowCount,
          (error: Error) => (/permission denied/.test(error.message) ? 0 : error),
        )
        expect(`${table}: ${seen}`).toBe(`${table}: 0`)
      }
    } finally {
      await login.end()
    }
  })
})

test('a participant sees, in any table, only rows of their own couple', async () => {
  const actor = { kind: 'participant', personId: couple.ana.personId, sessionId: 'test', unlocked: true } as const
  const foreign = [stranger.ana.personId, stranger.ben.personId]
  for (const table of await tablesAboutSomebody()) {
    const rows = await world.app
      .get(UnitOfWork)
      .run(actor, (tx) => tx.query<Record<string, unknown>[]>(`select * from ${table}`))
      .catch((error: Error) => {
        if (/permission denied/.test(error.message)) return []
        throw error
      })
    const text = JSON.stringify(rows)
    expect(foreign.filter((id) => text.includes(id))).toEqual([])
  }
})

test('a visitor sees no table about anybody', async () => {
  for (const table of await tablesAboutSomebody()) {
    const asked = world.app.get(UnitOfWork).run(visitor, (tx) => tx.query(`select 1 from ${table}`))
    await expect(asked).rejects.toThrow(/permission denied/)
  }
})

test('even the system cannot read what somebody wrote', async () => {
  const asked = world.app.get(UnitOfWork).run(system('test'), (tx) => tx.query('select value from progress.answers'))
  await expect(asked).rejects.toThrow(/permission denied/)
})

test('no function with rights of its owner can be called by everybody', async () => {
  const { rows } = await world.database.owner.query<{ name: string }>(
    `select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where p.prosecdef and n.nspname not in ('pg_catalog', 'bullmq') and has_function_privilege('public', p.oid, 'execute')
     order by 1`,
  )
  expect(rows.map((it) => it.name)).toEqual([])
})

test('who was asking is forgotten when the transaction ends', async () => {
  const unitOfWork = world.app.get(UnitOfWork)
  const actor = { kind: 'participant', personId: couple.ana.personId, sessionId: 'test', unlocked: true } as const
  await unitOfWork.run(actor, (tx) => tx.query('select 1'))
  const left = await unitOfWork.run(visitor, (tx) => tx.query<{ who: string | null }[]>('select app.person() as who'))
  expect(left[0]?.who).toBeNull()
})
