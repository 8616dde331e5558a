import { extendTime } from '@tweespraak/contract/learner/couple'
import { saveAnswer } from '@tweespraak/contract/learner/steps'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sayAboutStatistics, workThrough } from '../../../test/counted-couples.ts'
import { aCouple, type Person, type SmallCouple } from '../../../test/couple.ts'
import { aMunicipality, type TownHall } from '../../../test/municipality.ts'
import { finishes, grades, saves } from '../../../test/walk.ts'
import { aWorld, type World } from '../../../test/world.ts'
import { weeks } from '../../platform/domain/duration.ts'
import { ProgrammeReader } from '../../programme/programme.reader.ts'

let world: World
let town: TownHall
beforeAll(async () => {
  world = await aWorld()
  town = await aMunicipality(world)
})
afterAll(() => world.end())

/** Everything before this step is behind this person. */
async function cameTo(person: Person, stepId: string): Promise<void> {
  const steps = world.app
    .get(ProgrammeReader)
    .coreModules('nl')
    .flatMap((it) => it.steps.map(({ id }) => id))
  for (const id of steps.slice(0, steps.indexOf(stepId)))
    await world.database.owner.query(
      'insert into progress.finished_steps values ($1, $2, now(), false) on conflict do nothing',
      [person.personId, id],
    )
}

/** Answers the measurement: 1 is the worst, 5 the best. */
async function measures(person: Person, at: 'm1-measure' | 'm8-measure', reply: 1 | 3 | 5): Promise<void> {
  await cameTo(person, at)
  const asked = { talk: reply, 'make-up': reply, close: reply, understood: reply, rows: 'one-two', self: 7 }
  const replies = at === 'm8-measure' ? { grade: 7, ...asked } : asked // the first grade is asked in m1-begin
  const exerciseId = at === 'm8-measure' ? 'm8-measurement' : 'm1-measurement'
  await saves(person, { stepId: at, exerciseId, value: { kind: 'form', replies } })
  await finishes(person, at)
}

async function gradesProgramme(person: Person, number: number): Promise<void> {
  const stepId = 'm8-programme'
  await cameTo(person, stepId)
  await saves(person, { stepId, exerciseId: 'm8-programme-grade', value: { kind: 'number', number } })
  await saves(person, { stepId, exerciseId: 'm8-recommend', value: { kind: 'choice', chosen: ['maybe'] } })
  await saves(person, { stepId, exerciseId: 'm8-helped', value: { kind: 'choice', chosen: ['pause'] } })
  await finishes(person, stepId)
}

async function startedCouple(): Promise<SmallCouple> {
  const couple = await aCouple(world, town)
  for (const person of [couple.ana, couple.ben]) await grades(person, 7)
  await workThrough(world)
  return couple
}

/** What waits to be counted of this couple, as it will be counted. */
async function bitsOf({ ana }: SmallCouple): Promise<unknown> {
  await workThrough(world)
  const { rows } = await world.database.owner.query(
    `select graded and not graded_low as satisfied, better and not worse as better from insights.outcomes
     where couple_id = (select couple_id from couples.memberships where person_id = $1)`,
    [ana.personId],
  )
  return rows[0]
}

test.each([
  ['both gave seven or more', [8, 7], true],
  ['one gave less, whoever came first', [6, 9], false],
  ['one gave less, and came last', [9, 6], false],
  ['one answered, and was satisfied', [8], true],
])('satisfied or not, when %s', async (_name, given, satisfied) => {
  const couple = await startedCouple()
  expect(await bitsOf(couple)).toMatchObject({ satisfied: false })
  const people = [couple.ana, couple.ben]
  for (const [at, number] of given.entries()) await gradesProgramme(people[at] as Person, number)
  expect(await bitsOf(couple)).toMatchObject({ satisfied })
})

test.each([
  ['one rose from worst to best and the other stayed', [1, 5], [3, 3], true],
  ['both stayed', [3, 3], [3, 3], false],
  ['one is better and the other is worse', [1, 5], [5, 1], false],
] as const)('better or not, when %s', async (_name, ana, ben, better) => {
  const couple = await startedCouple()
  await measures(couple.ana, 'm1-measure', ana[0])
  await measures(couple.ben, 'm1-measure', ben[0])
  await measures(couple.ana, 'm8-measure', ana[1])
  await measures(couple.ben, 'm8-measure', ben[1])
  expect(await bitsOf(couple)).toMatchObject({ better })
})

test('who answers again later is not counted again', async () => {
  const couple = await startedCouple()
  await gradesProgramme(couple.ana, 8)
  const stepId = 'm8-programme'
  const lower = { stepId, exerciseId: 'm8-programme-grade', value: { kind: 'number', number: 3 } } as const
  await couple.ana.browser.call(saveAnswer, { body: { ...lower, audience: 'onlyMe', writtenIn: 'nl', basedOn: 1 } })
  await finishes(couple.ana, stepId)
  expect(await bitsOf(couple)).toMatchObject({ satisfied: true })
})

test('nothing is counted of who does not want to be counted, nor after the licence', async () => {
  const unwilling = await startedCouple()
  await sayAboutStatistics(world, unwilling.ben.personId, false)
  await gradesProgramme(unwilling.ana, 9)
  expect(await bitsOf(unwilling)).toMatchObject({ satisfied: false })
  const late = await startedCouple()
  world.travel(weeks(27))
  await late.ana.browser.call(extendTime, {}) // time that is added is for the two, not for the figures
  await gradesProgramme(late.ana, 9)
  expect(await bitsOf(late)).toMatchObject({ satisfied: false })
})
