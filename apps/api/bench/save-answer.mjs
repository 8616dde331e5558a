// Saving an answer through the whole API, eight people at once, beside the least it could be: one insert or update of
// the same value behind a bare Fastify handler. Both as processes of their own, on one throwaway PostgreSQL, in this
// run. Prints a line of JSON per figure.
import { readFileSync } from 'node:fs'
import { startThrowawayPostgres } from '@tweespraak/local/postgres'
import pg from 'pg'
import { readSettings } from '../dist/platform/config/settings.js'
import { migrate } from '../dist/platform/database/migrate.js'
import { signedInPeople } from './people.mjs'
import { cpuTimeOf, startServer } from './processes.mjs'

/** How many people save at the same time, how often each does before counting begins, and how often it counts. */
const people = 8
const warmUp = 150
const counted = 400
/** The two are measured in turns, so that a busy moment of the machine hits both; the median round counts. */
const rounds = 3

const postgres = await startThrowawayPostgres()
const password = crypto.randomUUID()
await migrate(postgres.url, password)
const appUrl = Object.assign(new URL(postgres.url), { username: 'tweespraak_app', password }).href
const key = Buffer.alloc(32, 1).toString('base64')
const environment = {
  NODE_ENV: 'production',
  DATABASE_URL: appUrl,
  SMTP_URL: 'smtp://127.0.0.1:25',
  LEARNER_ORIGIN: 'http://localhost:3000',
  PROFESSIONAL_ORIGIN: 'http://localhost:3001',
  MUNICIPALITY_ORIGIN: 'http://localhost:3002',
  MASTER_KEY: key,
  PEPPER: key,
  LOG_LEVEL: 'silent',
}
const persons = await signedInPeople(readSettings(environment), people)
const database = await thePostgresProcess()
const api = await startServer(new URL('./api-server.mjs', import.meta.url), environment)
const floor = await startServer(new URL('./floor.mjs', import.meta.url), { DATABASE_URL: postgres.url })

/** How many answers each person has saved so far. */
const versions = persons.map(() => 0)
const ours = []
const least = []
for (let round = 0; round < rounds; round++) {
  ours.push(await measure(api, saveThroughApi))
  least.push(await measure(floor, saveOnFloor))
}
const against = 'one insert or update of the same value in a bare Fastify and pg handler'
for (const [name, unit, of] of [
  ['saving answers, eight at once', 'saves per second', (it) => it.perSecond],
  ['CPU per saved answer', 'ms', (it) => it.cpuMs],
  ['saving an answer, median', 'ms', (it) => it.medianMs],
  ['saving an answer, 95th percentile', 'ms', (it) => it.p95Ms],
])
  console.log(JSON.stringify({ name, value: median(ours.map(of)), unit, baseline: median(least.map(of)), against }))

await api.stop()
await floor.stop()
await postgres.stop()

/** All people save, one after the other each, for as often as counts. */
async function measure(server, save) {
  await Promise.all(persons.map((_, n) => repeat(warmUp, () => save(n))))
  const cpu = cpuTimeOf(server.pid) + cpuTimeOf(database)
  const began = performance.now()
  const times = (await Promise.all(persons.map((_, n) => repeat(counted, () => save(n))))).flat()
  const seconds = (performance.now() - began) / 1000
  const cpuMs = (cpuTimeOf(server.pid) + cpuTimeOf(database) - cpu) / times.length
  const sorted = times.toSorted((one, other) => one - other)
  return { perSecond: times.length / seconds, cpuMs, medianMs: at(sorted, 0.5), p95Ms: at(sorted, 0.95) }
}

async function repeat(count, work) {
  const times = []
  for (let nth = 0; nth < count; nth++) {
    const began = performance.now()
    await work()
    times.push(performance.now() - began)
  }
  return times
}

async function saveThroughApi(n) {
  const basedOn = versions[n]
  const body = {
    stepId: 'm1-begin',
    exerciseId: 'm1-grade',
    value: { kind: 'number', number: 1 + (basedOn % 10) },
    audience: 'onlyMe',
    writtenIn: 'nl',
    basedOn,
  }
  const headers = { ...persons[n].headers, 'idempotency-key': crypto.randomUUID() }
  await post(`${api.url}/api/learner/answers`, headers, body)
  versions[n]++
}

function saveOnFloor(n) {
  const value = { kind: 'number', number: 1 + (Math.floor(performance.now()) % 10) }
  const body = { personId: persons[n].personId, exerciseId: 'm1-grade', value }
  return post(floor.url, { 'content-type': 'application/json' }, body)
}

async function post(url, headers, body) {
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(await answer.text())
  return answer.json()
}

/** Makes the table of the floor, and finds PostgreSQL's first process: all others are its children. */
async function thePostgresProcess() {
  const client = new pg.Client({ connectionString: postgres.url })
  await client.connect()
  await client.query(`create schema bench; create table bench.answers (
    person_id uuid, exercise_id text, value jsonb, primary key (person_id, exercise_id))`)
  const { rows } = await client.query('select pg_backend_pid() as pid')
  const parent = Number(readFileSync(`/proc/${rows[0].pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[1])
  await client.end()
  return parent
}

function at(sorted, share) {
  return sorted[Math.floor(sorted.length * share)]
}
function median(numbers) {
  return (
    Math.round(
      at(
        numbers.toSorted((one, other) => one - other),
        0.5,
      ) * 100,
    ) / 100
  )
}
