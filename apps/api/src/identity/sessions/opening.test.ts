import { type Endpoint, fullPath } from '@tweespraak/contract/endpoint'
import { endpoints } from '@tweespraak/contract/endpoints'
import { changeProfile, lock, readMe, unlock } from '@tweespraak/contract/learner/account'
import { saveAnswer } from '@tweespraak/contract/learner/steps'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aCouple, type Person } from '../../../test/couple.ts'
import { refused } from '../../../test/refusals.ts'
import { finishes, saves } from '../../../test/walk.ts'
import { aWorld, type World } from '../../../test/world.ts'
import { minutes } from '../../platform/domain/duration.ts'

let world: World
let ana: Person
let ben: Person
let openings: { readonly ana: string | undefined; readonly ben: string | undefined }

beforeAll(async () => {
  world = await aWorld()
  ;({ ana, ben } = await aCouple(world))
  await saves(ana, { stepId: 'm1-begin', exerciseId: 'm1-grade', value: { kind: 'number', number: 7 } })
})
afterAll(() => world.end())

/** Both are in, each on a page of their own. */
beforeEach(async () => {
  for (const { browser, pin } of [ana, ben]) {
    browser.opening = undefined
    await browser.call(unlock, { body: { pin } })
  }
  openings = { ana: ana.browser.opening, ben: ben.browser.opening }
})

const ofLearner = endpoints.filter(({ audience }) => audience === 'learner')
const named = (list: readonly Endpoint[]) => list.map((it) => [`${it.method} ${it.path}`, it] as const)

/** Asks with Ana's cookie, from a page with this opening; the body is beside the point. */
async function askAsAna(it: Endpoint, opening: string | undefined, key: string = crypto.randomUUID()) {
  ana.browser.opening = opening
  const answer = await ana.browser.fetch(fullPath(it).replace(/:\w+/, crypto.randomUUID()), {
    method: it.method,
    ...(it.method === 'POST' && {
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: '{}',
    }),
  })
  return { status: answer.status, text: await answer.text() }
}
const codeOf = ({ text }: { text: string }) => (JSON.parse(text) as { code?: string }).code

/** One word for everything that is in the database. */
async function everything(): Promise<string> {
  const { rows: tables } = await world.database.owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  )
  const parts = tables.map(
    ({ name }) => `select '${name}' as name, md5(string_agg(t::text, ',' order by t::text)) as hash from ${name} t`,
  )
  const { rows } = await world.database.owner.query(`${parts.join(' union all ')} order by 1`)
  return JSON.stringify(rows)
}

describe.each(named(ofLearner))('%s', (_, it) => {
  test('a page of the partner is refused under one’s own session, reads nothing and changes nothing', async () => {
    const before = await everything()
    const answer = await askAsAna(it, openings.ben)
    expect([answer.status, codeOf(answer)]).toEqual([401, 'session.another'])
    expect(answer.text).not.toContain('Ana')
    expect(await everything()).toBe(before)
  })
})

describe.each(named(ofLearner.filter(({ behindPin }) => behindPin)))('%s', (_, it) => {
  test('a page that was not opened finds the area closed, though another page has it open', async () => {
    const answer = await askAsAna(it, undefined)
    expect([answer.status, codeOf(answer)]).toEqual([423, 'session.locked'])
  })
})

test('a refused page does not use up the idempotency key: the same request of the right page has its effect', async () => {
  const idempotencyKey = crypto.randomUUID()
  const rename = () =>
    ana.browser.call(
      changeProfile,
      { body: { alias: 'Ana Maria', locale: 'nl', timeZone: 'Europe/Amsterdam' } },
      { idempotencyKey },
    )
  ana.browser.opening = openings.ben
  await refused(rename(), 'session.another')
  ana.browser.opening = openings.ana
  expect(await rename()).toEqual({ done: true })
  expect((await ana.browser.call(readMe, {})).me?.alias).toBe('Ana Maria')
})

test('a page of the partner does not get an answer that was given before', async () => {
  const idempotencyKey = crypto.randomUUID()
  const body = {
    stepId: 'm1-begin',
    exerciseId: 'm1-grade',
    value: { kind: 'number' as const, number: 4 },
    audience: 'onlyMe' as const,
    writtenIn: 'nl' as const,
    basedOn: 1,
  }
  await ana.browser.call(saveAnswer, { body }, { idempotencyKey })
  ana.browser.opening = openings.ben
  await refused(ana.browser.call(saveAnswer, { body }, { idempotencyKey }), 'session.another')
})

test('an older opening of the same person closes the page and does not call it somebody else’s', async () => {
  await ana.browser.call(unlock, { body: { pin: ana.pin } })
  expect(ana.browser.opening).not.toBe(openings.ana)
  ana.browser.opening = openings.ana
  await refused(finishes(ana, 'm1-begin'), 'session.locked')
  expect(await ana.browser.call(readMe, {})).toEqual({ signedIn: true, me: null })
})

test('after the area was locked the opening opens nothing, also when the PIN was given since', async () => {
  await ana.browser.call(lock, {})
  await refused(finishes(ana, 'm1-begin'), 'session.locked')
  await ana.browser.call(unlock, { body: { pin: ana.pin } })
  ana.browser.opening = openings.ana
  await refused(finishes(ana, 'm1-begin'), 'session.locked')
})

test.each(['', 'x', 'A'.repeat(64), 'A'.repeat(5000)])(
  'an opening nobody was given (%#) opens nothing',
  async (made) => {
    const readToday = ofLearner.find(({ path }) => path === '/today') as Endpoint
    const answer = await askAsAna(readToday, made)
    expect([401, 423]).toContain(answer.status)
  },
)

test('a page without the opening does not keep the area open', async () => {
  world.moveWall(minutes(4))
  await ben.browser.call(readMe, {})
  ana.browser.opening = undefined
  await ana.browser.call(readMe, {})
  world.moveWall(minutes(2))
  ana.browser.opening = openings.ana
  expect((await ana.browser.call(readMe, {})).me).toBeNull()
  expect((await ben.browser.call(readMe, {})).me).not.toBeNull()
})

test('two openings of one person have nothing in common by which a device could tell whose they were', async () => {
  await ana.browser.call(unlock, { body: { pin: ana.pin } })
  const [one, two] = [openings.ana ?? '', ana.browser.opening ?? ''].map((it) => Buffer.from(it, 'base64url'))
  expect(one?.length).toBe(48)
  expect(one?.subarray(32)).not.toEqual(two?.subarray(32))
})
