import { lock } from '@tweespraak/contract/learner/account'
import { exportMine, giveConsent } from '@tweespraak/contract/learner/couple'
import { goOnAsItWas, sendReplies } from '@tweespraak/contract/learner/replies'
import { readStep } from '@tweespraak/contract/learner/steps'
import { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aCouple, aSoloist, type Person } from '../../test/couple.ts'
import { aMunicipality, type TownHall } from '../../test/municipality.ts'
import { refused } from '../../test/refusals.ts'
import { grades, saves } from '../../test/walk.ts'
import { aWorld, type World } from '../../test/world.ts'
import { ForgetReplies1700000000033 } from '../platform/database/migrations/until-0.1/m0033-forget-replies.ts'

let world: World
let town: TownHall
beforeAll(async () => {
  world = await aWorld()
  town = await aMunicipality(world)
})
afterAll(() => world.end())

const send = (person: Pick<Person, 'browser'>, replies: Record<string, string>, exerciseId = 'm1-private-questions') =>
  person.browser.call(sendReplies, { body: { exerciseId, replies } })

/** The table of every row that holds this id, or this text, as the owner of the database sees it. */
async function rowsWith(text: string): Promise<string[]> {
  const { rows: tables } = await world.database.owner.query<{ name: string }>(
    `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  )
  const found: string[] = []
  for (const { name } of tables) {
    const { rows } = await world.database.owner.query(`select 1 from ${name} t where t::text like '%' || $1 || '%'`, [
      text,
    ])
    found.push(...rows.map(() => name))
  }
  return found
}

describe('replies to the private questions', () => {
  test.each([
    ['nothing', {}, { level: 0, myself: false }],
    ['unease', { 'put-down': 'yes', now: 'no' }, { level: 1, myself: false }],
    ['fear', { afraid: 'yes', unsaid: 'yes' }, { level: 2, myself: false }],
    ['danger', { weapon: 'yes', afraid: 'ratherNotSay' }, { level: 3, myself: false }],
    ['fear of oneself', { myself: 'yes' }, { level: 0, myself: true }],
  ])('give the next page what it needs: %s', async (_name, replies: Record<string, string>, answer) => {
    expect(await send(await aSoloist(world, town), replies)).toEqual(answer)
  })

  test('leave nothing behind: not themselves, not their level, no answer for a repeated request', async () => {
    const ana = await aSoloist(world, town)
    const before = (await rowsWith(ana.personId)).length
    await send(ana, { 'put-down': 'yes', checks: 'no' })
    await world.work()
    expect((await rowsWith(ana.personId)).length).toBe(before)
    expect(await rowsWith('put-down')).toEqual([])
    expect(await rowsWith('m1-private')).toEqual([])
  })

  test('of fear leave one thing: from when the pace is calmer; and nothing waits once that is there', async () => {
    const ana = await aSoloist(world, town)
    const before = await rowsWith(ana.personId)
    await send(ana, { weapon: 'yes', forced: 'yes' })
    await world.work()
    expect((await rowsWith(ana.personId)).toSorted()).toEqual([...before, 'progress.paces'].toSorted())
    const { rows } = await world.database.owner.query('select * from progress.paces where person_id = $1', [
      ana.personId,
    ])
    expect(rows).toEqual([
      { person_id: ana.personId, source: 'programme', from_at: expect.any(Date), until_at: null, firm: true },
    ])
  })

  test('of somebody who was erased meanwhile leave not even that', async () => {
    const ana = await aSoloist(world, town)
    await send(ana, { afraid: 'yes' })
    await world.database.owner.query('update couples.memberships set until_at = now() where person_id = $1', [
      ana.personId,
    ])
    await world.work()
    expect((await rowsWith(ana.personId)).filter((it) => it.startsWith('progress.'))).toEqual([])
  })

  test('may be sent at any time, also before their step and again, and the short ones too', async () => {
    const ana = await aSoloist(world, town)
    for (const exerciseId of ['m1-private-questions', 'm4-private-questions', 'c1-private-questions'])
      expect(await send(ana, { afraid: 'no' }, exerciseId)).toEqual({ level: 0, myself: false })
  })

  test.each([
    ['another exercise', 'm1-grade', {}],
    ['an exercise that is not there', 'm9-nothing', {}],
    ['a question that is not asked', 'm4-private-questions', { weapon: 'yes' }],
    ['a reply that is not offered', 'm1-private-questions', { afraid: 'perhaps' }],
  ])('are refused for %s', async (_name, exerciseId, replies: Record<string, string>) => {
    await refused(send(await aSoloist(world, town), replies, exerciseId), 'answer.does_not_fit')
  })

  test('need the consent to take part, a session and the PIN', async () => {
    const ana = await aSoloist(world, town)
    await refused(send({ browser: world.visitor() }, {}), 'session.none')
    await refused(world.visitor().call(goOnAsItWas, {}), 'session.none')
    await ana.browser.call(giveConsent, {
      body: { purpose: 'takingPart', given: false, textHash: 'c'.repeat(64), locale: 'nl' },
    })
    await refused(send(ana, { afraid: 'yes' }), 'consent.needed')
    await ana.browser.call(lock, {})
    await refused(send(ana, {}), 'session.locked')
    await refused(ana.browser.call(goOnAsItWas, {}), 'session.locked')
  })

  test('cannot be saved as an answer any more, and no view, export or partner has them', async () => {
    const { ana, ben } = await aCouple(world, town)
    await grades(ana, 7)
    const value = { kind: 'form', replies: { afraid: 'yes' } } as const
    const body = { stepId: 'm1-private', exerciseId: 'm1-private-questions', value }
    await refused(saves(ana, body), 'answer.does_not_fit')
    await send(ana, { afraid: 'yes' })
    await world.work()
    const asked = [
      await ana.browser.call(readStep, { params: { stepId: 'm1-private' } }),
      await ana.browser.call(exportMine, { body: { pin: ana.pin } }),
      await ben.browser.call(exportMine, { body: { pin: ben.pin } }),
    ]
    for (const answer of asked) {
      expect(JSON.stringify(answer)).not.toContain('"afraid":"yes"')
      expect(JSON.stringify(answer)).not.toContain('programme","from')
    }
    expect(asked[0]).toMatchObject({ mine: [] })
  })

  test('that were stored before are gone', async () => {
    const ana = await aSoloist(world, town)
    const row = [ana.personId, 'm1-private-questions', 'm1-private', 'v', 'nl', 'onlyMe', 1, Buffer.from('sealed')]
    await world.database.owner.query(
      'insert into progress.answers values ($1, $2, $3, $4, $5, $6, $7, $8, true, now())',
      row,
    )
    const owner = await new DataSource({ type: 'postgres', url: world.database.ownerUrl }).initialize()
    await new ForgetReplies1700000000033().up(owner.createQueryRunner())
    await owner.destroy()
    expect(await rowsWith('m1-private')).toEqual([])
    const { rows } = await world.database.owner.query(
      `select relforcerowsecurity as forced from pg_class where oid = 'progress.answers'::regclass`,
    )
    expect(rows).toEqual([{ forced: true }])
  })
})
