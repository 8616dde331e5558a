import { afterAll, beforeAll, expect, test } from 'vitest'
import { aCouple, type SmallCouple } from '../../../test/couple.ts'
import { aMunicipality, type TownHall } from '../../../test/municipality.ts'
import { aWorld, type World } from '../../../test/world.ts'
import { UnitOfWork } from '../../platform/database/unit-of-work.ts'
import { system } from '../../platform/domain/actor.ts'
import { ProgrammeReader } from '../../programme/programme.reader.ts'
import { NoticeCompletion } from './notice-completion.subscriber.ts'

let world: World
let town: TownHall
beforeAll(async () => {
  world = await aWorld()
  town = await aMunicipality(world)
})
afterAll(() => world.end())

/** Writes down every required core step as this person's: the joint ones themselves, or what stands in for them. */
async function did(personId: string, joint: 'itself' | 'stand-in' | 'passed over'): Promise<void> {
  const steps = world.app
    .get(ProgrammeReader)
    .coreModules('nl')
    .flatMap((it) => it.steps.filter((s) => s.required))
  for (const { id, instead } of steps)
    await world.database.owner.query(
      `insert into progress.finished_steps values ($1, $2, now(), $3) on conflict do nothing`,
      [personId, instead && joint === 'stand-in' ? instead : id, instead !== undefined && joint === 'passed over'],
    )
}

/** Is it told, after a step, that this couple completed? */
async function isCompleted({ ana }: SmallCouple): Promise<boolean> {
  const { rows } = await world.database.owner.query<{ id: string }>(
    'select couple_id as id from couples.memberships where person_id = $1',
    [ana.personId],
  )
  const coupleId = rows[0]?.id ?? ''
  await world.app.get(UnitOfWork).run(system('test'), (tx) => world.app.get(NoticeCompletion).handle(tx, { coupleId }))
  const told = await world.database.owner.query(
    `delete from platform.outbox where handler like 'insights.%' and payload = jsonb_build_object('coupleId', $1::text)
     returning 1`,
    [coupleId],
  )
  return told.rows.length > 0
}

test.each([
  ['both did the joint steps', 'itself', 'itself', true],
  ['one walked with stand-ins, as while joint steps wait', 'itself', 'stand-in', true],
  ['both walked with stand-ins', 'stand-in', 'stand-in', true],
  ['one passed the joint steps over', 'itself', 'passed over', false],
] as const)('completed or not, when %s', async (_name, one, other, completed) => {
  const couple = await aCouple(world, town)
  await did(couple.ana.personId, one)
  await did(couple.ben.personId, other)
  expect(await isCompleted(couple)).toBe(completed)
})
