import pg from 'pg'
import { DataSource } from 'typeorm'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { migrations } from './all.ts'
import { TwoPeople1796083200000 } from './m0060-two-people.ts'

const [solo, pair, parted, three, ana, ben, cas] = [1, 2, 3, 4, 5, 6, 7].map(
  (n) => `00000000-0000-4000-8000-00000000000${n}`,
) as [string, string, string, string, string, string, string]
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
  await run(migrations.slice(0, migrations.indexOf(TwoPeople1796083200000)))
  await owner.query(asItWas)
  await run([TwoPeople1796083200000])
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

const couple = (id: string) =>
  `insert into couples.couples (id, licence_id, municipality_id, batch_id, channel, until, counted_until)
   values ('${id}', gen_random_uuid(), '${id}', '${id}', 'huisarts', now(), now());`
const member = (coupleId: string, personId: string, line: 'one' | 'two', until = 'null') =>
  `insert into couples.memberships (couple_id, person_id, line, alias, from_at, until_at)
   values ('${coupleId}', ${personId}, '${line}', '', now(), ${until});`
const left = `'2027-01-04T10:00:00Z'`
const somebody = 'gen_random_uuid()'

const asItWas = `
  ${[solo, pair, parted, three].map(couple).join('')}
  ${member(solo, somebody, 'one')}
  ${member(pair, somebody, 'one')} ${member(pair, somebody, 'two')}
  ${member(parted, somebody, 'one')} ${member(parted, somebody, 'two', left)}
  ${member(three, `'${ana}'`, 'one', left)} ${member(three, `'${ben}'`, 'two')} ${member(three, `'${cas}'`, 'one')}
`

test('a couple that is there has given the places it gave, and knows whether the two parted', async () => {
  const { rows } = await owner.query('select id, places_given, parted_at from couples.couples order by id')
  expect(rows).toEqual([
    { id: solo, places_given: 1, parted_at: null },
    { id: pair, places_given: 2, parted_at: null },
    { id: parted, places_given: 2, parted_at: new Date('2027-01-04T10:00:00Z') },
    { id: three, places_given: 2, parted_at: null },
  ])
})

test('from then on a couple of one gets one person more, and the others get none', async () => {
  const add = (coupleId: string) =>
    owner.query(`insert into couples.memberships (couple_id, person_id, line, alias, from_at, until_at)
      values ('${coupleId}', gen_random_uuid(), 'two', '', now(), now())`)
  await add(solo)
  for (const full of [solo, parted]) await expect(add(full)).rejects.toThrow('two_people')
})
