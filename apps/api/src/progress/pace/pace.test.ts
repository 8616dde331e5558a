import { lock } from '@tweespraak/contract/learner/account'
import { eraseMine, exportMine } from '@tweespraak/contract/learner/couple'
import { choosePace } from '@tweespraak/contract/learner/pace'
import { goOnAsItWas, sendReplies } from '@tweespraak/contract/learner/replies'
import { readStep, readToday } from '@tweespraak/contract/learner/steps'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aCouple, type Person, type SmallCouple } from '../../../test/couple.ts'
import { aMunicipality, type TownHall } from '../../../test/municipality.ts'
import { refused } from '../../../test/refusals.ts'
import { finishes, grades, reachesTalk, saves } from '../../../test/walk.ts'
import { aWorld, type World } from '../../../test/world.ts'
import { UnitOfWork } from '../../platform/database/unit-of-work.ts'
import type { Participant } from '../../platform/domain/actor.ts'
import { days, hours } from '../../platform/domain/duration.ts'

let world: World
let town: TownHall
beforeEach(async () => {
  world = await aWorld()
  town = await aMunicipality(world)
})
afterEach(() => world.end())

const ask = (person: Person, calmer = true) => person.browser.call(choosePace, { body: { calmer } })
const today = (person: Person) => person.browser.call(readToday, {})
const isCalm = async (person: Person) => (await today(person)).calm
const pathOf = async (person: Person) => (await today(person)).module.steps.map((it) => it.stepId)

const as = (personId: string): Participant => ({ kind: 'participant', personId, sessionId: 'test', unlocked: true })

const reply = (person: Person, replies: Record<string, string>) =>
  person.browser.call(sendReplies, { body: { exerciseId: 'm1-private-questions', replies } })

/** The three causes there are, each with the same first step behind it. */
const causes: readonly (readonly [string, (ana: Person) => Promise<unknown>])[] = [
  ['asking for it', async (ana) => [await grades(ana, 7), await ask(ana)]],
  ['a low grade', (ana) => grades(ana, 4)],
  ['private replies', async (ana) => [await grades(ana, 7), await reply(ana, { afraid: 'yes' })]],
]

describe('the calm route', () => {
  test.each(causes)(
    'after %s is there for both, not before one day and at the latest after three',
    async (_name, cause) => {
      const { ana, ben } = await aCouple(world, town)
      await cause(ana)
      await world.work()
      world.travel(days(1) - hours(1))
      expect([await isCalm(ana), await isCalm(ben)]).toEqual([false, false])
      world.travel(days(2) + hours(2))
      expect([await isCalm(ana), await isCalm(ben)]).toEqual([true, true])
      for (const person of [ana, ben]) expect((await pathOf(person)).slice(-2)).toEqual(['m1-alone', 'm1-week'])
    },
  )

  test('after a low grade it ends by itself after a few weeks; after private replies it does not', async () => {
    const low = await aCouple(world, town)
    const told = await aCouple(world, town)
    await grades(low.ana, 4)
    await grades(told.ana, 7)
    await reply(told.ana, { afraid: 'yes' })
    await world.work()
    world.travel(days(5))
    expect([await isCalm(low.ben), await isCalm(told.ben)]).toEqual([true, true])
    world.travel(days(28))
    expect([await isCalm(low.ben), await isCalm(told.ben)]).toEqual([false, true])
  })

  test('what the partner gets is the same byte for byte, whatever the cause, before it begins and after', async () => {
    const couples: SmallCouple[] = []
    for (const _ of causes) couples.push(await aCouple(world, town))
    for (const [at, [, cause]] of causes.entries()) {
      const { ana, ben } = couples[at] as SmallCouple
      await cause(ana)
      await grades(ben, 7)
    }
    await world.work()
    for (const length of [hours(1), days(1) - hours(2), days(3)]) {
      world.travel(length)
      const seen = await Promise.all(couples.map(({ ben }) => allThatIsSeenBy(ben)))
      expect(new Set(seen).size).toBe(1)
    }
  })

  test('ends between one and three days after who asked takes it back, and not before', async () => {
    const { ana, ben } = await aCouple(world, town)
    await ask(ana)
    world.travel(days(4))
    await ask(ana, false)
    world.travel(hours(23))
    expect(await isCalm(ben)).toBe(true)
    world.travel(days(3))
    expect(await isCalm(ben)).toBe(false)
  })

  test('goes on when one of two wishes is taken back, and taking back does not touch what the programme chose', async () => {
    const { ana, ben } = await aCouple(world, town)
    await ask(ana)
    await ask(ben)
    await grades(ana, 2)
    world.travel(days(4))
    await ask(ana, false)
    await ask(ben, false)
    world.travel(days(4))
    expect(await isCalm(ben)).toBe(true)
  })

  test('does not come when somebody chooses to go on as it was; once it is there that takes nothing away', async () => {
    const { ana, ben } = await aCouple(world, town)
    await reply(ana, { afraid: 'yes' })
    await world.work()
    await ana.browser.call(goOnAsItWas, {})
    await world.work()
    world.travel(days(4))
    expect(await isCalm(ben)).toBe(false)

    await reply(ana, { afraid: 'yes' })
    await world.work()
    world.travel(days(4))
    await ana.browser.call(goOnAsItWas, {})
    await world.work()
    world.travel(days(4))
    expect(await isCalm(ben)).toBe(true)
  })

  test.each([
    ['danger', (ana: Person) => reply(ana, { weapon: 'yes' })],
    [
      'danger, also when a milder reply follows',
      async (ana: Person) => {
        await reply(ana, { weapon: 'yes' })
        await world.work()
        await reply(ana, { afraid: 'yes' })
      },
    ],
    ['a low grade', (ana: Person) => grades(ana, 4)],
  ] as const)('comes after %s, whoever then chooses to go on as it was', async (_name, cause) => {
    const { ana, ben } = await aCouple(world, town)
    await cause(ana)
    await world.work()
    await ana.browser.call(goOnAsItWas, {})
    await world.work()
    world.travel(days(4))
    expect(await isCalm(ben)).toBe(true)
  })

  test('is not the partner’s to take back, to call off or to wish in another’s name', async () => {
    const { ana, ben } = await aCouple(world, town)
    await reply(ana, { afraid: 'yes' })
    await world.work()
    await ben.browser.call(goOnAsItWas, {})
    await ask(ben, false)
    await world.work()
    world.travel(days(4))
    expect(await isCalm(ana)).toBe(true)
    const inHerName = world.app
      .get(UnitOfWork)
      .run(as(ben.personId), (tx) => tx.query(`insert into progress.paces values ($1, 'asked', now())`, [ana.personId]))
    await expect(inHerName).rejects.toThrow(/row-level security/)
  })

  test('keeps what was written: a joint card still saves, a finished stand-in is there afterwards and counts', async () => {
    const { ana } = await aCouple(world, town)
    await reachesTalk(ana)
    await ask(ana)
    world.travel(days(4))
    await refused(finishes(ana, 'm1-goal'), 'step.not_open')
    const underTheirHands = { kind: 'fields', fields: { goal: 'elke avond tien minuten' } } as const
    const card = { stepId: 'm1-goal', exerciseId: 'm1-shared-goal', value: underTheirHands }
    expect(await saves(ana, card, 'partnerNow')).toMatchObject({ version: 1, complete: true })
    const { step } = await ana.browser.call(readStep, { params: { stepId: 'm1-alone' } })
    const [own] = step.exercises as unknown as { id: string; gaps: { id: string }[] }[]
    const fields = Object.fromEntries((own?.gaps ?? []).map(({ id }) => [id, 'iets kleins']))
    await saves(ana, { stepId: 'm1-alone', exerciseId: own?.id ?? '', value: { kind: 'fields', fields } })
    await finishes(ana, 'm1-alone')
    expect((await today(ana)).next?.stepId).toBe('m1-week')

    await ask(ana, false)
    world.travel(days(4))
    const { steps } = (await today(ana)).module
    expect(steps.filter((it) => it.who !== 'apart').map((it) => [it.stepId, it.state])).toEqual([
      ['m1-alone', 'done'],
      ['m1-read', 'done'],
      ['m1-goal', 'done'],
      ['m1-home', 'done'],
    ])
    const { mine } = await ana.browser.call(readStep, { params: { stepId: 'm1-alone' } })
    expect(JSON.stringify(mine)).toContain('iets kleins')
  })
})

describe('a wish for a calmer pace', () => {
  test('is nobody’s but its owner’s, also for PostgreSQL alone', async () => {
    const { ana, ben } = await aCouple(world, town)
    await ask(ana)
    const rows = (personId: string) =>
      world.app.get(UnitOfWork).run(as(personId), (tx) => tx.query<unknown[]>('select * from progress.paces'))
    expect(await rows(ana.personId)).toHaveLength(1)
    expect(await rows(ben.personId)).toEqual([])
    const stranger = await aCouple(world, town)
    const { couple_id } = (await world.database.owner.query('select couple_id from couples.memberships limit 1'))
      .rows[0]
    const asked = await world.app
      .get(UnitOfWork)
      .run(as(stranger.ana.personId), (tx) =>
        tx.query<{ calm: boolean }[]>(`select app.couple_calm($1, now() + interval '9 days') as calm`, [couple_id]),
      )
    expect(asked).toEqual([{ calm: false }])
  })

  test('is told in no export, whoever asked and whatever the cause; and goes with its owner', async () => {
    const { ana, ben } = await aCouple(world, town)
    const told = async (person: Person) =>
      JSON.stringify((await person.browser.call(exportMine, { body: { pin: person.pin } })).parts.programme)
    const before = [await told(ana), await told(ben)]
    await ask(ana)
    expect([await told(ana), await told(ben)]).toEqual(before)
    expect(before.join()).not.toMatch(/calm|pace|source|from_at|fromAt/i)
    await ana.browser.call(eraseMine, { body: { pin: ana.pin } })
    await world.work()
    expect((await world.database.owner.query('select 1 from progress.paces')).rowCount).toBe(0)
  })

  test('needs a session and the PIN', async () => {
    const { ana } = await aCouple(world, town)
    await refused(world.visitor().call(choosePace, { body: { calmer: true } }), 'session.none')
    await ana.browser.call(lock, {})
    await refused(ask(ana), 'session.locked')
  })
})

/** Everything the API tells this person about the programme, as it goes over the wire; without ids and moments. */
async function allThatIsSeenBy({ browser }: Person): Promise<string> {
  const paths = ['today', 'couple', 'consents', 'me', 'conversations', 'help?locale=nl']
  const steps = (await browser.call(readToday, {})).module.steps.map((it) => `steps/${it.stepId}`)
  const answers = await Promise.all(
    [...paths, ...steps, 'steps/m1-alone', 'steps/m1-read'].map(async (path) => {
      const answer = await browser.fetch(`/api/learner/${path}`)
      return `${path} ${answer.status} ${await answer.text()}`
    }),
  )
  return answers.join('\n').replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\d{4}-\d\d-\d\dT[\d:.]+Z/g, '·')
}
