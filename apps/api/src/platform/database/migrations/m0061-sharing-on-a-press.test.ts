import pg from 'pg'
import { DataSource } from 'typeorm'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { migrations } from './all.ts'
import { SharingOnAPress1796083260000 } from './m0061-sharing-on-a-press.ts'

const [couple, ana, ben] = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [string, string, string]
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
  await run(migrations.slice(0, migrations.indexOf(SharingOnAPress1796083260000)))
  await owner.query(asItWas)
  await run([SharingOnAPress1796083260000])
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

const answer = (person: string, exercise: string, step: string) =>
  `insert into progress.answers (person_id, exercise_id, step_id, content_version, written_in, audience, version, value,
     complete, saved_at) values ('${person}', '${exercise}', '${step}', '1', 'nl', 'partnerNow', 1, '', true, now());
   insert into progress.shared_answers (couple_id, author_id, exercise_id, audience, written_in, version, value)
     values ('${couple}', '${person}', '${exercise}', 'partnerNow', 'nl', 1, '');`
const behind = (person: string, step: string, passedOver = false) =>
  `insert into progress.finished_steps values ('${person}', '${step}', now(), ${passedOver});`

const asItWas = `
  insert into couples.couples (id, licence_id, municipality_id, batch_id, channel, until, counted_until)
    values ('${couple}', '${couple}', '${couple}', '${couple}', 'huisarts', now(), now());
  insert into couples.memberships (couple_id, person_id, line, alias, from_at) values
    ('${couple}', '${ana}', 'one', '', now()), ('${couple}', '${ben}', 'two', '', now());
  ${answer(ana, 'finished', 'a')} ${behind(ana, 'a')} ${behind(ben, 'a')}
  ${answer(ana, 'typing', 'b')}
  ${answer(ana, 'skipped', 'c')} ${behind(ana, 'c', true)}
`

test('a copy stays where its writer had finished the step; what typing had made goes, and the answers stay', async () => {
  const copies = await owner.query('select exercise_id, step_id from progress.shared_answers')
  expect(copies.rows).toEqual([{ exercise_id: 'finished', step_id: 'a' }])
  const answers = await owner.query('select count(*)::int as count from progress.answers')
  expect(answers.rows).toEqual([{ count: 3 }])
})

test('what both were behind already is not told as new', async () => {
  const { rows } = await owner.query('select person_id, step_id from progress.reveals order by person_id')
  expect(rows).toEqual([
    { person_id: ana, step_id: 'a' },
    { person_id: ben, step_id: 'a' },
  ])
})
