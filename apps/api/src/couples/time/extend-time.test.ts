import { bookConversation, listSlots, readConversations } from '@tweespraak/contract/learner/conversations'
import { acceptInvite, extendTime, invitePartner, leaveCouple, readCouple } from '@tweespraak/contract/learner/couple'
import { readStep, readToday } from '@tweespraak/contract/learner/steps'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aCouple, aPerson, aSoloist } from '../../../test/couple.ts'
import { aMunicipality, type TownHall } from '../../../test/municipality.ts'
import { anAgreedCouple, anEvening, aProfessional, type Counsellor } from '../../../test/professional.ts'
import { refused } from '../../../test/refusals.ts'
import { finishes, grades, passesOver, saves } from '../../../test/walk.ts'
import { aWorld, type World } from '../../../test/world.ts'
import { days, weeks } from '../../platform/domain/duration.ts'

let world: World
let town: TownHall
let bought = 0
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.end())
// Each test walks on in time, past the end of what was bought before it.
beforeEach(async () => {
  bought += 1
  town = await aMunicipality(world, { name: `Damdorp${bought}`, packages: 20 })
})

const coupleOf = async ({ browser }: { browser: Awaited<ReturnType<typeof aPerson>>['browser'] }) =>
  (await browser.call(readCouple, {})).couple

describe('when the time of a couple is over', () => {
  test('what was written can be read and written on, and nothing follows', async () => {
    const { ana, ben } = await aCouple(world, town)
    await grades(ana, 7)
    world.travel(weeks(26))
    expect((await ana.browser.call(readToday, {})).next).toBeNull()
    expect((await coupleOf(ana))?.over).toBe(true)
    const step = await ana.browser.call(readStep, { params: { stepId: 'm1-begin' } })
    expect(step).toMatchObject({ over: true, mine: [{ exerciseId: 'm1-grade' }] })
    // A device that was offline for weeks still has something to bring.
    await saves(ben, { stepId: 'm1-begin', exerciseId: 'm1-grade', value: { kind: 'number', number: 6 } })
    await refused(finishes(ben, 'm1-begin'), 'couple.time_is_over')
    await refused(passesOver(ana, 'm1-private'), 'couple.time_is_over')
  })

  test('nobody is asked along any more, and an invite that is still open leads nowhere', async () => {
    const ana = await aSoloist(world, town)
    world.travel(weeks(26) - days(1))
    const { spokenCode: invite } = await ana.browser.call(invitePartner, {})
    world.travel(days(1))
    expect(await coupleOf(ana)).toMatchObject({ mayInvite: false, over: true })
    await refused(ana.browser.call(invitePartner, {}), 'couple.time_is_over')
    const ben = await aPerson(world, 'Ben')
    await refused(ben.browser.call(acceptInvite, { body: { invite } }), 'invite.not_usable')
  })
})

describe('more time', () => {
  test('is offered from four weeks before the end, and either takes it for both, once', async () => {
    const { ana, ben } = await aCouple(world, town)
    const { until, mayExtend } = (await coupleOf(ana)) ?? {}
    expect(mayExtend).toBe(false)
    await refused(ana.browser.call(extendTime, {}), 'couple.not_to_extend')
    world.travel(weeks(23))
    expect((await coupleOf(ana))?.mayExtend).toBe(true)
    await ben.browser.call(extendTime, {})
    const extended = new Date(new Date(until ?? '').getTime() + weeks(13)).toISOString()
    const [hers, his] = [await coupleOf(ana), await coupleOf(ben)]
    for (const seen of [hers, his]) expect(seen).toMatchObject({ until: extended, mayExtend: false, over: false })
    await refused(ana.browser.call(extendTime, {}), 'couple.not_to_extend')
    world.travel(weeks(7))
    await grades(ana, 8)
  })

  test('taken after the end opens the way again, until eight weeks after it', async () => {
    const { ana } = await aCouple(world, town)
    const late = await aCouple(world, town)
    world.travel(weeks(33))
    await refused(grades(ana, 7), 'couple.time_is_over')
    await ana.browser.call(extendTime, {})
    await finishes(ana, 'm1-begin')
    world.travel(weeks(2))
    await refused(late.ana.browser.call(extendTime, {}), 'couple.not_to_extend')
  })

  test('two who take it at the same moment take it once', async () => {
    const { ana, ben } = await aCouple(world, town)
    world.travel(weeks(25))
    const tries = await Promise.allSettled([ana, ben].map((it) => it.browser.call(extendTime, {})))
    expect(tries.filter((it) => it.status === 'fulfilled')).toHaveLength(1)
  })

  test('is not for visitors, for people without a couple, nor for who left one', async () => {
    await refused(world.visitor().call(extendTime, {}), 'session.none')
    const { ana, ben } = await aCouple(world, town)
    const eva = await aPerson(world, 'Eva')
    await ben.browser.call(leaveCouple, {})
    world.travel(weeks(25))
    for (const it of [eva, ben]) await refused(it.browser.call(extendTime, {}), 'couple.not_there')
    await ana.browser.call(extendTime, {})
  })
})

describe('conversations at the end of the time', () => {
  let marijke: Counsellor
  beforeAll(async () => {
    marijke = await aProfessional(world)
  })

  test('are booked within it; one that stands is kept and may be moved beyond it', async () => {
    const couple = await anAgreedCouple(world, town)
    const another = await anAgreedCouple(world, town)
    world.travel(weeks(25))
    for (const n of [3, 10]) await anEvening(world, marijke, n)
    const until = new Date((await coupleOf(couple.ana))?.until ?? '')
    const slotsOf = async (it: typeof couple) =>
      (await it.ana.browser.call(listSlots, { params: { id: it.conversationId } })).slots.map(
        ({ professional, startsAt }) => ({
          professionalId: professional.id,
          startsAt,
        }),
      )
    const early = await slotsOf(couple)
    expect(early.length).toBeGreaterThan(0)
    expect(early.filter(({ startsAt }) => new Date(startsAt) >= until)).toEqual([])
    await couple.ana.browser.call(bookConversation, {
      params: { id: couple.conversationId },
      body: early[0] ?? { professionalId: '', startsAt: '' },
    })
    const beyond = (await slotsOf(couple)).filter(({ startsAt }) => new Date(startsAt) >= until)
    expect(beyond.length).toBeGreaterThan(0)
    const body = beyond[0] ?? { professionalId: '', startsAt: '' }
    await refused(
      another.ana.browser.call(bookConversation, { params: { id: another.conversationId }, body }),
      'conversation.slot_taken',
    )
    world.travel(weeks(1))
    expect((await couple.ben.browser.call(readConversations, {})).next).toMatchObject({ state: 'booked' })
    expect((await another.ben.browser.call(readConversations, {})).next).toBeNull()
  })
})
