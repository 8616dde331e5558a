// Saving an answer through the whole API, beside the very same SQL behind a bare Fastify handler.
// Both in this run, on one throwaway PostgreSQL, one request after the other. Prints a line of JSON per figure.
import { startThrowawayPostgres } from '@tweespraak/local/postgres'
import Fastify from 'fastify'
import pg from 'pg'
import { AppModule } from '../dist/app.module.js'
import { GiveConsent } from '../dist/couples/give-consent.js'
import { NewAccounts } from '../dist/identity/new-accounts.js'
import { Sessions } from '../dist/identity/sessions.js'
import { readSettings } from '../dist/platform/config/settings.js'
import { migrate } from '../dist/platform/database/migrate.js'
import { UnitOfWork } from '../dist/platform/database/unit-of-work.js'
import { system } from '../dist/platform/domain/actor.js'
import { createServer } from '../dist/platform/http/server.js'

/** Requests before counting begins, and requests that count. */
const warmUp = 100
const counted = 500

const postgres = await startThrowawayPostgres()
const password = crypto.randomUUID()
await migrate(postgres.url, password)
const appUrl = Object.assign(new URL(postgres.url), { username: 'tweespraak_app', password }).href
const key = Buffer.alloc(32, 1).toString('base64')
const settings = readSettings({
  NODE_ENV: 'production',
  DATABASE_URL: appUrl,
  SMTP_URL: 'smtp://127.0.0.1:25',
  LEARNER_ORIGIN: 'http://localhost:3000',
  PROFESSIONAL_ORIGIN: 'http://localhost:3001',
  MUNICIPALITY_ORIGIN: 'http://localhost:3002',
  MASTER_KEY: key,
  PEPPER: key,
  LOG_LEVEL: 'silent',
})

const app = await createServer(AppModule.with(settings))
await app.listen(0, '127.0.0.1')
const { headers } = await aSignedInPerson()
const api = `${await app.getUrl()}/api/learner/answers`
const statements = await statementsOf(() => save(api, 0))
const ours = await measure((nth) => save(api, nth + 2))
const bare = await bareHandler(statements)
const baseline = await measure((nth) => save(bare.url, nth))
for (const [name, at] of [
  ['saving an answer, median', 0.5],
  ['saving an answer, 95th percentile', 0.95],
]) {
  console.log(
    JSON.stringify({
      name,
      value: quantile(ours, at),
      unit: 'ms',
      baseline: quantile(baseline, at),
      against: `the same ${statements.length} statements in a bare Fastify and pg handler`,
    }),
  )
}
await bare.close()
await app.close()
await postgres.stop()

async function aSignedInPerson() {
  let cookie = ''
  const visit = {
    audience: 'learner',
    request: { cookies: {} },
    reply: { setCookie: (name, value) => (cookie = `${name}=${value}`), clearCookie: () => {} },
  }
  const personId = await app.get(UnitOfWork).run(system('bench'), async (tx) => {
    const wish = { alias: 'Ana', locale: 'nl', timeZone: 'Europe/Amsterdam', pin: '402917' }
    const made = await app.get(NewAccounts).participant(tx, wish)
    await app.get(Sessions).begin(tx, visit, { accountId: made.personId, open: true })
    return made.personId
  })
  const body = { purpose: 'takingPart', given: true, textHash: '0'.repeat(64), locale: 'nl' }
  await app.get(GiveConsent).run({ kind: 'participant', personId, sessionId: 'bench', unlocked: true }, { body })
  return {
    headers: {
      cookie,
      'content-type': 'application/json',
      'x-tweespraak-audience': 'learner',
      origin: 'http://localhost:3000',
      'sec-fetch-site': 'same-origin',
    },
  }
}

async function save(url, basedOn) {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({
      stepId: 'm1-begin',
      exerciseId: 'm1-grade',
      value: { kind: 'number', number: 1 + (basedOn % 10) },
      audience: 'onlyMe',
      writtenIn: 'nl',
      basedOn,
    }),
  })
  if (!answer.ok) throw new Error(await answer.text())
  return answer.json()
}

/** What the API really asks PostgreSQL for one save, in order: taken from the second save, which updates. */
async function statementsOf(first) {
  await first()
  const seen = []
  const query = Reflect.get(pg.Client.prototype, 'query')
  pg.Client.prototype.query = function (text, values, done) {
    if (typeof text === 'string') seen.push({ text, values: Array.isArray(values) ? values : [] })
    return query.call(this, text, values, done)
  }
  await save(api, 1)
  pg.Client.prototype.query = query
  return seen
}

/** The same statements, with what must differ (the version, the key of the request) filled in anew. */
async function bareHandler(list) {
  const pool = new pg.Pool({ connectionString: appUrl, max: 12 })
  const claimed = list.find((it) => it.text.includes('insert into platform.idempotency'))?.values[0]
  let version = warmUp + counted + 2
  const server = Fastify()
  server.post('/', async () => {
    const key = crypto.getRandomValues(Buffer.alloc(32))
    const renewed = (value) => {
      if (value === 1) return version
      if (value === 2) return version + 1
      return Buffer.isBuffer(value) && value.equals(claimed) ? key : value
    }
    const client = await pool.connect()
    for (const { text, values } of list) await client.query(text, values.map(renewed))
    client.release()
    version++
    return { version, savedAt: new Date().toISOString(), complete: true }
  })
  const url = await server.listen({ port: 0, host: '127.0.0.1' })
  return { url, close: () => Promise.all([server.close(), pool.end()]) }
}

/** Milliseconds of each counted request, one after the other, in order of size. */
async function measure(request) {
  const times = []
  for (let nth = 0; nth < warmUp + counted; nth++) {
    const began = performance.now()
    await request(nth)
    if (nth >= warmUp) times.push(performance.now() - began)
  }
  return times.toSorted((one, other) => one - other)
}

function quantile(sorted, at) {
  return Math.round(sorted[Math.floor(sorted.length * at)] * 100) / 100
}
