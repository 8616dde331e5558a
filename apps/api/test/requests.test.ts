import { lock, readMe, signOut, unlock } from '@tweespraak/contract/learner/account'
import { saveAnswer, stillHere } from '@tweespraak/contract/learner/steps'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { minutes, seconds } from '../src/platform/domain/duration.ts'
import { aSoloist, type Person } from './couple.ts'
import { aMunicipality, type TownHall } from './municipality.ts'
import { refused } from './refusals.ts'
import { aWorld, type World } from './world.ts'

let world: World
let town: TownHall
let ana: Person
beforeAll(async () => {
  world = await aWorld()
  town = await aMunicipality(world)
})
beforeEach(async () => {
  ana = await aSoloist(world, town)
})
afterAll(() => world.end())

const grade = (number: number) => ({
  stepId: 'm1-begin',
  exerciseId: 'm1-grade',
  value: { kind: 'number' as const, number },
  audience: 'onlyMe' as const,
  writtenIn: 'nl' as const,
  basedOn: 0,
})
const saves = (person: Person, idempotencyKey: string, number = 6) =>
  person.browser.call(saveAnswer, { body: grade(number) }, { idempotencyKey })

describe('a request that is sent again', () => {
  test('gets no earlier answer while the private area is closed, and the same one after the PIN', async () => {
    const key = crypto.randomUUID()
    const first = await saves(ana, key)
    await ana.browser.call(lock, {})
    await refused(saves(ana, key), 'session.locked')
    await ana.browser.call(unlock, { body: { pin: ana.pin } })
    expect(await saves(ana, key)).toEqual(first)
  })

  test('gets no earlier answer without a session', async () => {
    const key = crypto.randomUUID()
    await saves(ana, key)
    await ana.browser.call(signOut, {})
    await refused(saves(ana, key), 'session.none')
  })

  test('is not the request of another person who happens to use the same key', async () => {
    const key = crypto.randomUUID()
    const eva = await aSoloist(world, town, 'Eva')
    await saves(ana, key, 3)
    expect(await saves(eva, key, 9)).toMatchObject({ version: 1 })
  })

  test('that was refused before is judged anew', async () => {
    const key = crypto.randomUUID()
    await ana.browser.call(lock, {})
    await refused(saves(ana, key), 'session.locked')
    await ana.browser.call(unlock, { body: { pin: ana.pin } })
    expect(await saves(ana, key)).toMatchObject({ version: 1 })
  })
})

describe('the private area', () => {
  const isOpen = async () => (await ana.browser.call(readMe, {})).me !== null

  test('stays open for five minutes after the last thing done, however little before it was noted', async () => {
    world.moveWall(minutes(4))
    await ana.browser.call(stillHere, {})
    world.moveWall(seconds(14)) // too soon to be written down again
    await ana.browser.call(stillHere, {})
    world.moveWall(minutes(5) - seconds(1))
    expect(await isOpen()).toBe(true)
  })

  test('closes after that, a quarter of a minute later at most', async () => {
    world.moveWall(minutes(1))
    await ana.browser.call(stillHere, {})
    world.moveWall(minutes(5) + seconds(16))
    expect(await isOpen()).toBe(false)
    await refused(saves(ana, crypto.randomUUID()), 'session.locked')
  })

  test('is not opened again by looking whether it is', async () => {
    world.moveWall(minutes(6))
    expect(await isOpen()).toBe(false)
    world.moveWall(seconds(30))
    expect(await isOpen()).toBe(false)
  })

  test('is kept open by a request that is refused, for whoever sent it is there', async () => {
    world.moveWall(minutes(4))
    await refused(ana.browser.call(saveAnswer, { body: { ...grade(6), stepId: 'm9-none' } }), 'step.not_open')
    world.moveWall(minutes(4))
    expect(await isOpen()).toBe(true)
  })
})

describe('beside a request that hangs', () => {
  test.for([
    ['locking', lock],
    ['signing out', signOut],
  ] as const)('%s waits for nothing, although that request was the first for a while', async ([, leaving]) => {
    world.moveWall(seconds(20))
    const inTheWay = await world.database.owner.connect()
    await inTheWay.query('begin; lock table progress.answers in exclusive mode')
    const hanging = saves(ana, crypto.randomUUID())
    try {
      await inTheWay.query('select pg_sleep(0.3)')
      const left = ana.browser.call(leaving, {}).then(() => 'left')
      const later = new Promise((resolve) => setTimeout(resolve, 2000, 'waits'))
      expect(await Promise.race([left, later])).toBe('left')
    } finally {
      await inTheWay.query('rollback')
      inTheWay.release()
      await hanging
    }
  })
})
