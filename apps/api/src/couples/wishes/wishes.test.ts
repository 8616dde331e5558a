import { lock } from '@tweespraak/contract/learner/account'
import {
  eraseMine,
  exportMine,
  leaveCouple,
  readCouple,
  setPause,
  setSlower,
} from '@tweespraak/contract/learner/couple'
import { readToday } from '@tweespraak/contract/learner/steps'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aCouple, aPerson, type Person } from '../../../test/couple.ts'
import { aMunicipality, type TownHall } from '../../../test/municipality.ts'
import { refused } from '../../../test/refusals.ts'
import { aWorld, type World } from '../../../test/world.ts'
import { UnitOfWork } from '../../platform/database/unit-of-work.ts'
import type { Participant } from '../../platform/domain/actor.ts'
import { days, weeks } from '../../platform/domain/duration.ts'

let world: World
let town: TownHall
beforeEach(async () => {
  world = await aWorld()
  town = await aMunicipality(world)
})
afterEach(() => world.end())

const slower = ({ browser }: Pick<Person, 'browser'>, on = true) => browser.call(setSlower, { body: { on } })
const pause = ({ browser }: Pick<Person, 'browser'>, on = true) => browser.call(setPause, { body: { on } })
const coupleOf = async ({ browser }: Person) => (await browser.call(readCouple, {})).couple
const wishesOf = async (person: Person) => (await coupleOf(person))?.wishes
const pathOf = async ({ browser }: Person) => (await browser.call(readToday, {})).module.steps.map((it) => it.stepId)

describe('taking it slower', () => {
  test('is at once, is seen by both with whose it is, and joint steps wait for both', async () => {
    const { ana, ben } = await aCouple(world, town)
    await slower(ana)
    expect((await wishesOf(ana))?.slower).toEqual({ mine: true, partner: false })
    expect((await wishesOf(ben))?.slower).toEqual({ mine: false, partner: true })
    for (const person of [ana, ben]) expect((await pathOf(person)).slice(-2)).toEqual(['m1-alone', 'm1-week'])
  })

  test('is taken back by its owner only: the other’s pressing ends nothing of it', async () => {
    const { ana, ben } = await aCouple(world, town)
    await slower(ana)
    await slower(ben, false)
    expect(await pathOf(ben)).toContain('m1-alone')
    await slower(ana, false)
    expect(await pathOf(ben)).not.toContain('m1-alone')
  })

  test('goes on as long as one of two asks for it', async () => {
    const { ana, ben } = await aCouple(world, town)
    await slower(ana)
    await slower(ben)
    await slower(ana, false)
    expect(await pathOf(ana)).toContain('m1-alone')
  })
})

describe('a pause', () => {
  test('is seen by both, without why or since when, and lengthens the time of both by its days', async () => {
    const { ana, ben } = await aCouple(world, town)
    const before = new Date((await coupleOf(ben))?.until ?? '')
    await pause(ana)
    world.travel(days(10))
    expect((await wishesOf(ben))?.pause).toEqual({ mine: false, partner: true })
    expect(JSON.stringify(await coupleOf(ben))).not.toMatch(/paused_?on|since/i)
    await pause(ana, false)
    for (const person of [ana, ben]) {
      expect((await wishesOf(person))?.pause).toEqual({ mine: false, partner: false })
      expect(new Date((await coupleOf(person))?.until ?? '').getTime() - before.getTime()).toBe(days(10))
    }
  })

  test('counts a day once when both pause, and adds twelve weeks at most, also when nobody ends it', async () => {
    const { ana, ben } = await aCouple(world, town)
    const before = new Date((await coupleOf(ben))?.until ?? '').getTime()
    const added = async () => new Date((await coupleOf(ben))?.until ?? '').getTime() - before
    await pause(ana)
    world.travel(days(4))
    await pause(ben)
    world.travel(days(4))
    await pause(ana, false)
    world.travel(days(4))
    expect(await added()).toBe(days(12))
    await pause(ben, false)
    expect(await added()).toBe(days(12))
    await pause(ben)
    world.travel(weeks(20))
    expect(await added()).toBe(weeks(12))
  })

  test('moves no term of a figure', async () => {
    const { ana } = await aCouple(world, town)
    const counted = 'select counted_until, until from couples.couples'
    const before = (await world.database.owner.query(counted)).rows
    await pause(ana)
    world.travel(days(10))
    await pause(ana, false)
    expect((await world.database.owner.query(counted)).rows).toEqual(before)
  })

  test('looks the same to the other as a pause that its owner never means to end', async () => {
    const short = await aCouple(world, town)
    const quiet = await aCouple(world, town)
    for (const { ana } of [short, quiet]) await pause(ana)
    world.travel(days(20))
    expect(await coupleOf(short.ben)).toMatchObject({ wishes: (await coupleOf(quiet.ben))?.wishes ?? {} })
  })
})

describe('what somebody asked for', () => {
  test('ends when they leave, and goes with their account', async () => {
    const left = await aCouple(world, town)
    await slower(left.ana)
    await left.ana.browser.call(leaveCouple, {})
    await world.work()
    expect((await wishesOf(left.ben))?.slower.partner).toBe(false)
    const erased = await aCouple(world, town)
    await slower(erased.ana)
    await erased.ana.browser.call(eraseMine, { body: { pin: erased.ana.pin } })
    await world.work()
    expect((await world.database.owner.query('select 1 from couples.wishes')).rowCount).toBe(0)
  })

  test('stands in the export of its owner', async () => {
    const { ana } = await aCouple(world, town)
    await slower(ana)
    const { parts } = await ana.browser.call(exportMine, { body: { pin: ana.pin } })
    expect(parts.couple).toMatchObject({ slower: true, pausedOn: null })
  })

  test('cannot be written by a participant in PostgreSQL, and another couple sees nothing of it', async () => {
    const { ana } = await aCouple(world, town)
    await slower(ana)
    const stranger = await aCouple(world, town)
    const as = (personId: string): Participant => ({ kind: 'participant', personId, sessionId: 'test', unlocked: true })
    const unitOfWork = world.app.get(UnitOfWork)
    const seen = await unitOfWork.run(as(stranger.ana.personId), (tx) => tx.query('select * from couples.wishes'))
    expect(seen).toEqual([])
    const written = unitOfWork.run(as(ana.personId), (tx) => tx.query('update couples.wishes set slower = false'))
    await expect(written).rejects.toThrow(/permission denied/)
  })

  test('needs a session, the PIN and a couple', async () => {
    for (const ask of [slower, pause]) {
      await refused(ask({ browser: world.visitor() }), 'session.none')
      await refused(ask(await aPerson(world, 'Cleo')), 'couple.not_there')
      const { ana } = await aCouple(world, town)
      await ana.browser.call(lock, {})
      await refused(ask(ana), 'session.locked')
    }
  })
})
