import { loadProgramme } from '@tweespraak/content'
import { exportMine } from '@tweespraak/contract/learner/couple'
import { readStep, readToday } from '@tweespraak/contract/learner/steps'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aCouple, aSoloist, type Person } from '../../../test/couple.ts'
import { aMunicipality, type TownHall } from '../../../test/municipality.ts'
import { refused } from '../../../test/refusals.ts'
import { finishes, passesOver, reaches, saves } from '../../../test/walk.ts'
import { aWorld, type World } from '../../../test/world.ts'

let world: World
let town: TownHall
beforeAll(async () => {
  world = await aWorld()
  town = await aMunicipality(world)
})
afterAll(() => world.end())

const today = ({ browser }: Person) => browser.call(readToday, {})
const read = ({ browser }: Person, stepId: string) => browser.call(readStep, { params: { stepId } })
const stateIn = async (person: Person, stepId: string) =>
  (await today(person)).module.steps.find((it) => it.stepId === stepId)?.state

test('nine steps are deep, and none of them counts, is written in, or can wait for the other', () => {
  const deep = loadProgramme()
    .modules('nl')
    .flatMap(({ steps }) => steps)
    .filter(({ safetyGate }) => safetyGate === 'deep')
  const ids = 'm3-careful m3-say m4-replay m5-first m5-second m6-swap m6-talk touch-card touch-talk'.split(' ')
  expect(deep.map(({ id }) => id).toSorted()).toEqual(ids)
  for (const { required, completionRule, exercises } of deep) {
    expect([required, completionRule]).toEqual([false, 'seen'])
    expect(exercises.every(({ primitive }) => primitive === 'show' || primitive === 'talk')).toBe(true)
  }
})

describe('a deep step', () => {
  test('is the next one at its place, though it does not count, and brings the step for one person', async () => {
    const { ana } = await aCouple(world, town)
    await reaches(ana, 'm3-say')
    expect((await today(ana)).next).toMatchObject({ stepId: 'm3-say', required: false })
    const { step, alone } = await read(ana, 'm3-say')
    expect([step.id, alone?.id]).toEqual(['m3-say', 'm3-alone'])
  })

  test('leaves the same row and the same state whichever way it was done, and is never waiting', async () => {
    const finished = await aCouple(world, town)
    const left = await aCouple(world, town)
    for (const { ana } of [finished, left]) await reaches(ana, 'm3-say')
    expect(await finishes(finished.ana, 'm3-say')).toEqual({ state: 'done' })
    expect(await passesOver(left.ana, 'm3-say')).toEqual({ state: 'done' })
    for (const { ana } of [finished, left]) expect(await stateIn(ana, 'm3-say')).toBe('done')
    const rows = async (person: Person) =>
      (
        await world.database.owner.query(
          `select passed_over from progress.finished_steps where step_id = 'm3-say' and person_id = $1`,
          [person.personId],
        )
      ).rows
    expect(await rows(left.ana)).toEqual(await rows(finished.ana))
    const told = async ({ browser, pin }: Person) => {
      const { finishedSteps, stepsPassedOver } = (await browser.call(exportMine, { body: { pin } })).parts
        .programme as Readonly<Record<string, readonly string[]>>
      return [finishedSteps?.toSorted(), stepsPassedOver?.toSorted()]
    }
    expect(await told(left.ana)).toEqual(await told(finished.ana))
    expect(await stateIn(left.ben, 'm3-say')).toBe(await stateIn(finished.ben, 'm3-say'))
  })

  test('takes no answer, so that nothing tells how it was done', async () => {
    const { ana } = await aCouple(world, town)
    await reaches(ana, 'm3-say')
    const answer = { stepId: 'm3-say', exerciseId: 'm3-say-talk', value: { kind: 'done' } as const }
    await refused(saves(ana, answer), 'answer.does_not_fit')
  })

  test('is not open to whoever is not there yet', async () => {
    const { ana } = await aCouple(world, town)
    await refused(passesOver(ana, 'm3-say'), 'step.not_open')
    await refused(finishes(ana, 'm3-say'), 'step.not_open')
  })
})

describe('a joint step', () => {
  const alone = (goal: string) => {
    const fields = { goal, mine: 'ik', when: 'nu' }
    return { stepId: 'm1-alone', exerciseId: 'm1-alone-goal', value: { kind: 'fields', fields } as const }
  }

  test('may be done alone by anybody, at its place, and that counts for it', async () => {
    const { ana } = await aCouple(world, town)
    await reaches(ana, 'm1-read')
    const { place, state, step } = await read(ana, 'm1-alone')
    expect([step.id, state, place]).toEqual(['m1-alone', 'open', (await read(ana, 'm1-read')).place])
    await saves(ana, alone('meer rust'))
    expect(await finishes(ana, 'm1-alone')).toEqual({ state: 'done' })
    expect(await stateIn(ana, 'm1-goal')).toBe('done')
  })

  test('is not done alone before it is open, and the step for one stays where there is no step for two', async () => {
    const { ana } = await aCouple(world, town)
    await refused(read(ana, 'm1-alone'), 'not_found')
    await refused(saves(ana, alone('x')), 'step.not_open')
    await refused(finishes(ana, 'm1-alone'), 'step.not_open')
    const soloist = await aSoloist(world, town)
    await reaches(soloist, 'm1-alone')
    expect((await read(soloist, 'm1-alone')).state).toBe('open')
  })
})
