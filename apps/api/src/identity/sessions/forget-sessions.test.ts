import { readMe } from '@tweespraak/contract/learner/account'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPerson } from '../../../test/couple.ts'
import { aMunicipality } from '../../../test/municipality.ts'
import { aWorld, type World } from '../../../test/world.ts'
import { ForgetSessions } from './forget-sessions.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.end())

const kinds = async (): Promise<string[]> => {
  const { rows } = await world.database.owner.query<{ kind: string }>(
    'select a.kind from identity.sessions s join identity.accounts a on a.id = s.account_id order by 1',
  )
  return rows.map((it) => it.kind)
}

const unusedFor = (interval: string) =>
  world.database.owner.query(`update identity.sessions set seen_at = now() - $1::interval`, [interval])

test('sessions that are over by the limits of their kind are forgotten, and no others', async () => {
  const ana = await aPerson(world, 'Ana')
  await aMunicipality(world)
  const sweep = () => world.app.get(ForgetSessions).sweep()
  await sweep()
  expect(await kinds()).toEqual(['municipality', 'participant'])
  await unusedFor('31 minutes')
  await sweep()
  expect(await kinds()).toEqual(['participant'])
  expect(await ana.browser.call(readMe, {})).toMatchObject({ signedIn: true })
  await unusedFor('30 days 1 minute')
  await sweep()
  expect(await kinds()).toEqual([])
})

test('a session ends after its longest time, also when it is in use every day', async () => {
  await aPerson(world, 'Ben')
  await world.database.owner.query(`update identity.sessions set created_at = now() - interval '180 days 1 minute'`)
  await world.app.get(ForgetSessions).sweep()
  expect(await kinds()).toEqual([])
})
