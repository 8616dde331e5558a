import { readConversations } from '@tweespraak/contract/learner/conversations'
import { cancelAppointment, readAgenda } from '@tweespraak/contract/professional/agenda'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aCouple } from '../../test/couple.ts'
import { aProfessional } from '../../test/professional.ts'
import { refused } from '../../test/refusals.ts'
import { aWorld, type World } from '../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.end())

const lines = async (personId: string) => {
  const { rows } = await world.database.owner.query<{ route: string; subject: string | null }>(
    'select route, subject from audit.lookings where person_id = $1 order by at',
    [personId],
  )
  return rows
}

test('what a professional looks at is written down, once a minute at most', async () => {
  const { browser, personId } = await aProfessional(world)
  await browser.call(readAgenda, {})
  await browser.call(readAgenda, {})
  expect(await lines(personId)).toEqual([{ route: 'GET /api/professional/agenda', subject: null }])
})

test('what was refused was not looked at', async () => {
  const { browser, personId } = await aProfessional(world, 'Nadia')
  await refused(browser.call(cancelAppointment, { params: { id: crypto.randomUUID() } } as never), 'not_found')
  expect(await lines(personId)).toEqual([])
})

test('what partners look at is written down nowhere', async () => {
  const { ana } = await aCouple(world)
  await ana.browser.call(readConversations, {})
  expect(await lines(ana.personId)).toEqual([])
})

test('nobody but the system reads or adds lines, and nobody changes them', async () => {
  const { rows } = await world.database.owner.query<{ grantee: string; privilege_type: string }>(
    `select grantee, privilege_type from information_schema.role_table_grants
     where table_schema = 'audit' and grantee like 'tsp\\_%' order by 1, 2`,
  )
  expect(rows.map((it) => `${it.grantee} ${it.privilege_type}`)).toEqual([
    'tsp_worker DELETE',
    'tsp_worker INSERT',
    'tsp_worker SELECT',
  ])
})
