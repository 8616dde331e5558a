import {
  answerOffer,
  bookConversation,
  cancelConversation,
  listSlots,
  moveConversation,
  readConversations,
} from '@tweespraak/contract/learner/conversations'
import { leaveCouple } from '@tweespraak/contract/learner/couple'
import { cancelAppointment, readAgenda } from '@tweespraak/contract/professional/agenda'
import {
  openAvailability,
  readAvailability,
  withdrawAvailability,
} from '@tweespraak/contract/professional/availability'
import { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { aCouple, aPerson } from '../../../test/couple.ts'
import { aMunicipality, type TownHall } from '../../../test/municipality.ts'
import {
  anAgreedCouple,
  anEvening,
  aProfessional,
  booked,
  type Counsellor,
  dateIn,
} from '../../../test/professional.ts'
import { refused } from '../../../test/refusals.ts'
import { aWorld, type World } from '../../../test/world.ts'
import { days } from '../../platform/domain/duration.ts'

let world: World
let demodam: TownHall
let marijke: Counsellor
let joris: Counsellor
beforeAll(async () => {
  world = await aWorld()
  demodam = await aMunicipality(world, { packages: 60 })
  marijke = await aProfessional(world)
  joris = await aProfessional(world, 'Joris')
  for (const n of [3, 5, 6, 7]) await anEvening(world, marijke, n)
})
afterAll(() => world.end())

const slotsFor = async (couple: Awaited<ReturnType<typeof anAgreedCouple>>) => {
  const { slots } = await couple.ana.browser.call(listSlots, { params: { id: couple.conversationId } })
  return slots.map((it) => ({ professionalId: it.professional.id, startsAt: it.startsAt }))
}

describe('the offer', () => {
  test('both are offered conversations; what the other answers, or does not, is not to be seen', async () => {
    const { ana, ben } = await aCouple(world, demodam)
    const seen = async () => [
      (await ana.browser.call(readConversations, {})).offer,
      (await ben.browser.call(readConversations, {})).offer,
    ]
    expect(await seen()).toEqual([{ state: 'open' }, { state: 'open' }])
    await ana.browser.call(answerOffer, { body: { answer: 'yes' } })
    await world.work()
    expect(await seen()).toEqual([{ state: 'waiting' }, { state: 'open' }])
    await ben.browser.call(answerOffer, { body: { answer: 'notNow' } })
    await world.work()
    expect(await seen()).toEqual([{ state: 'waiting' }, { state: 'notNow' }])
    const { rows } = await world.database.owner.query(`select count(*)::int as n from conversations.conversations`)
    expect(rows[0].n).toBe(0)
  })

  test('a package is taken once both said yes, however often, and then the answers are forgotten', async () => {
    const couple = await anAgreedCouple(world, demodam)
    await world.work()
    const overview = await couple.ben.browser.call(readConversations, {})
    expect(overview).toMatchObject({ offer: null, next: { number: 1, state: 'toBook', movesLeft: 2 }, earlier: [] })
    const { rows } = await world.database.owner.query(
      'select * from conversations.offer_answers where person_id = $1',
      [couple.ana.personId],
    )
    expect(rows).toEqual([])
    await refused(couple.ana.browser.call(answerOffer, { body: { answer: 'notNow' } }), 'conversation.no_offer')
  })

  test('who has no partner, or whose municipality has no package, is offered nothing', async () => {
    const alone = await aPerson(world, 'Cas')
    expect(await alone.browser.call(readConversations, {})).toEqual({ offer: null, next: null, earlier: [] })
    await refused(alone.browser.call(answerOffer, { body: { answer: 'yes' } }), 'conversation.no_offer')
    const bare = await aMunicipality(world, { name: 'Kaaldam', packages: 0 })
    const { ana } = await aCouple(world, bare)
    expect((await ana.browser.call(readConversations, {})).offer).toBeNull()
  })

  test('the last package goes to one couple; the other hears there is none', async () => {
    const small = await aMunicipality(world, { name: 'Smaldam', packages: 1 })
    const [first, second] = [await aCouple(world, small), await aCouple(world, small)]
    for (const { ana, ben } of [first, second]) {
      await ana.browser.call(answerOffer, { body: { answer: 'yes' } })
      await ben.browser.call(answerOffer, { body: { answer: 'yes' } })
    }
    await world.work()
    const seen = await Promise.all([first, second].map((it) => it.ana.browser.call(readConversations, {})))
    expect(seen.map((it) => [it.offer, it.next?.number ?? null])).toEqual([
      [null, 1],
      [null, null],
    ])
  })
})

describe('times a professional opens', () => {
  test('are shown to that professional alone, and closed again', async () => {
    const body = { date: dateIn(world, 40), from: '09:00', until: '11:00', timeZone: 'Europe/Amsterdam' }
    const { id } = await joris.browser.call(openAvailability, { body })
    const opened = async () => (await joris.browser.call(readAvailability, {})).windows
    expect(await opened()).toMatchObject([{ ...body, id, booked: 0 }])
    await refused(marijke.browser.call(withdrawAvailability, { params: { id } }), 'not_found')
    expect((await marijke.browser.call(readAvailability, {})).windows.map((it) => it.id)).not.toContain(id)
    await joris.browser.call(withdrawAvailability, { params: { id } })
    expect(await opened()).toEqual([])
    await refused(joris.browser.call(withdrawAvailability, { params: { id } }), 'not_found')
  })

  test('do not overlap, but may touch', async () => {
    const window = (from: string, until: string) => ({
      date: dateIn(world, 41),
      from,
      until,
      timeZone: 'Europe/Amsterdam',
    })
    await joris.browser.call(openAvailability, { body: window('09:00', '11:00') })
    await refused(joris.browser.call(openAvailability, { body: window('10:30', '12:00') }), 'availability.overlaps')
    await joris.browser.call(openAvailability, { body: window('11:00', '12:00') })
    const { windows } = await joris.browser.call(readAvailability, {})
    for (const { id } of windows) await joris.browser.call(withdrawAvailability, { params: { id } })
  })

  test.each([
    ['2026-02-30', '19:00', '21:00', 'request.invalid'],
    ['2030-01-07', '19:15', '21:00', 'request.invalid'],
    ['2030-01-07', '19:00', '19:30', 'availability.too_short'],
    ['2001-01-07', '19:00', '21:00', 'availability.in_the_past'],
    ['2099-01-07', '19:00', '21:00', 'availability.too_far_ahead'],
  ])('%s from %s until %s is refused with its own code', async (date, ...[from, until, code]) => {
    const body = { date, from, until, timeZone: 'Europe/Amsterdam' }
    await refused(joris.browser.call(openAvailability, { body }), code)
  })
})

describe('booking', () => {
  test('one partner books for both; the professional sees when, which conversation and the chosen names, and nothing else', async () => {
    const couple = await anAgreedCouple(world, demodam)
    await booked(couple)
    const [ana, ben] = [
      await couple.ana.browser.call(readConversations, {}),
      await couple.ben.browser.call(readConversations, {}),
    ]
    expect(ana).toEqual(ben)
    expect(ana.next).toMatchObject({
      state: 'booked',
      professional: { name: 'Marijke' },
      mayMove: { allowed: true, reason: null },
      mayCancel: { allowed: true, reason: null },
    })
    expect(ana.next?.appointment?.wallTime).toBe(`${dateIn(world, 3)}T19:00`)
    const { upcoming } = await marijke.browser.call(readAgenda, {})
    const mine = upcoming.find((it) => it.id === couple.conversationId)
    expect(mine).toEqual({
      apartFirst: true,
      id: couple.conversationId,
      number: 1,
      state: 'booked',
      appointment: ana.next?.appointment,
      names: ['Ana', 'Ben'],
    })
    expect((await joris.browser.call(readAgenda, {})).upcoming).toEqual([])
    expect((await marijke.browser.call(readAvailability, {})).windows[0]?.booked).toBe(1)
  })

  test('a slot that another couple took a moment earlier is refused, and nothing else changes', async () => {
    const [first, second] = [await anAgreedCouple(world, demodam), await anAgreedCouple(world, demodam)]
    const [wish] = await slotsFor(second)
    if (!wish) throw new Error('no slot')
    await first.ana.browser.call(bookConversation, { params: { id: first.conversationId }, body: wish })
    await refused(
      second.ana.browser.call(bookConversation, { params: { id: second.conversationId }, body: wish }),
      'conversation.slot_taken',
    )
    expect((await second.ana.browser.call(readConversations, {})).next?.state).toBe('toBook')
    expect(await slotsFor(second)).not.toContainEqual(wish)
  })

  test('eight who press at once: one gets the slot', async () => {
    const couples = []
    for (let i = 0; i < 4; i++) couples.push(await anAgreedCouple(world, demodam))
    const wish = (await slotsFor(couples[0] as (typeof couples)[0])).at(-1)
    if (!wish) throw new Error('no slot')
    const tries = await Promise.allSettled(
      couples.flatMap(({ ana, ben, conversationId }) =>
        [ana, ben].map((it) => it.browser.call(bookConversation, { params: { id: conversationId }, body: wish })),
      ),
    )
    expect(tries.filter((it) => it.status === 'fulfilled')).toHaveLength(1)
    const { rows } = await world.database.owner.query(
      `select count(*)::int as n from conversations.conversations where starts_at = $1 and state = 'booked'`,
      [wish.startsAt],
    )
    expect(rows[0].n).toBe(1)
  })

  test('the database itself refuses an overlap, whatever the code does', async () => {
    const { rows } = await world.database.owner.query(
      `select * from conversations.conversations where state = 'booked' limit 1`,
    )
    const insert = world.database.owner.query(
      `insert into conversations.conversations (id, couple_id, number, state, professional_id, starts_at, ends_at, time_zone,
         wall_time, room_name, created_at, apart_first)
       values (gen_random_uuid(), gen_random_uuid(), 1, 'booked', $1, $2::timestamptz + interval '59 minutes',
         $2::timestamptz + interval '2 hours', 'Europe/Amsterdam', 'x', 'another', now(), false)`,
      [rows[0].professional_id, rows[0].starts_at],
    )
    await expect(insert).rejects.toThrow(/professional_once/)
  })

  test('a moment nobody opened, or that is too near, cannot be booked', async () => {
    const couple = await anAgreedCouple(world, demodam)
    const [slot] = await slotsFor(couple)
    if (!slot) throw new Error('no slot')
    const { ana, conversationId: id } = couple
    const at = (ms: number) => ({ ...slot, startsAt: new Date(Date.parse(slot.startsAt) + ms).toISOString() })
    for (const body of [at(60_000), at(days(30)), { ...slot, professionalId: joris.personId }, at(-days(30))]) {
      await refused(ana.browser.call(bookConversation, { params: { id }, body }), 'conversation.slot_taken')
    }
  })

  test('a press that was sent twice books once and gets the same answer', async () => {
    const couple = await anAgreedCouple(world, demodam)
    const [body] = await slotsFor(couple)
    if (!body) throw new Error('no slot')
    const params = { id: couple.conversationId }
    const idempotencyKey = crypto.randomUUID()
    const press = () => couple.ana.browser.call(bookConversation, { params, body }, { idempotencyKey })
    const [first, second] = await Promise.all([press(), press()])
    expect(second).toEqual(first)
  })

  test('the agenda asks the database no more often for three couples than for one', async () => {
    const sanne = await aProfessional(world, 'Sanne')
    await anEvening(world, sanne, 20)
    const bookWithSanne = async () => {
      const couple = await anAgreedCouple(world, demodam)
      const body = (await slotsFor(couple)).find((it) => it.professionalId === sanne.personId)
      if (!body) throw new Error('no slot')
      await couple.ana.browser.call(bookConversation, { params: { id: couple.conversationId }, body })
    }
    const statements = async () => {
      const log = vi.spyOn(world.app.get(DataSource).logger, 'logQuery')
      const { upcoming } = await sanne.browser.call(readAgenda, {})
      const count = log.mock.calls.length
      log.mockRestore()
      return { couples: upcoming.length, count }
    }
    await bookWithSanne()
    const one = await statements()
    await bookWithSanne()
    await bookWithSanne()
    // The second look within a minute is not written down again, which is one statement all the same.
    expect(await statements()).toEqual({ couples: 3, count: one.count })
    expect(one.count).toBeGreaterThan(0)
  })

  test('what is booked is not booked again', async () => {
    const couple = await anAgreedCouple(world, demodam)
    await booked(couple)
    const [other] = await slotsFor(couple)
    if (!other) throw new Error('no slot')
    const again = couple.ben.browser.call(bookConversation, { params: { id: couple.conversationId }, body: other })
    await refused(again, 'conversation.not_to_book')
  })
})

describe('a couple of one', () => {
  test('is offered nothing any more and books nothing', async () => {
    const offered = await aCouple(world, demodam)
    await offered.ben.browser.call(leaveCouple, {})
    await world.work()
    expect((await offered.ana.browser.call(readConversations, {})).offer).toBeNull()
    await refused(offered.ana.browser.call(answerOffer, { body: { answer: 'yes' } }), 'conversation.no_offer')

    const couple = await anAgreedCouple(world, demodam)
    await couple.ben.browser.call(leaveCouple, {})
    expect((await couple.ana.browser.call(readConversations, {})).next).toBeNull()
    const [body] = await slotsFor(couple)
    if (!body) throw new Error('no slot')
    const alone = couple.ana.browser.call(bookConversation, { params: { id: couple.conversationId }, body })
    await refused(alone, 'conversation.not_to_book')
  })
})

describe('moving and cancelling', () => {
  test('an appointment is moved twice, also over itself, and to another professional', async () => {
    const couple = await anAgreedCouple(world, demodam)
    await booked(couple, 1)
    await anEvening(world, joris, 8)
    const params = { id: couple.conversationId }
    const wishes = await slotsFor(couple)
    const [mine, his] = [wishes[0], wishes.find((it) => it.professionalId === joris.personId)]
    if (!mine || !his) throw new Error('no slots')
    await couple.ben.browser.call(moveConversation, { params, body: mine })
    await couple.ana.browser.call(moveConversation, { params, body: his })
    const { next } = await couple.ana.browser.call(readConversations, {})
    expect(next).toMatchObject({ state: 'booked', movesLeft: 0, professional: { name: 'Joris' } })
    expect(next?.mayMove).toEqual({ allowed: false, reason: 'conversation.moved_twice' })
    await refused(couple.ana.browser.call(moveConversation, { params, body: mine }), 'conversation.moved_twice')
    expect((await marijke.browser.call(readAgenda, {})).upcoming.map((it) => it.id)).not.toContain(
      couple.conversationId,
    )
    expect((await joris.browser.call(readAgenda, {})).upcoming.map((it) => it.id)).toContain(couple.conversationId)
  })

  test('either cancels; the conversation is theirs again, and who cancelled is not to be seen', async () => {
    const couple = await anAgreedCouple(world, demodam)
    await booked(couple)
    await couple.ana.browser.call(cancelConversation, { params: { id: couple.conversationId } })
    const mine = await couple.ana.browser.call(readConversations, {})
    const theirs = await couple.ben.browser.call(readConversations, {})
    expect(theirs).toEqual(mine)
    expect(mine).toMatchObject({ next: { number: 1, state: 'toBook' }, earlier: [{ state: 'cancelled' }] })
    await refused(
      couple.ana.browser.call(cancelConversation, { params: { id: couple.conversationId } }),
      'conversation.not_booked',
    )
  })

  test('a professional who cannot come cancels, and to the couple it looks the same', async () => {
    const couple = await anAgreedCouple(world, demodam)
    await booked(couple)
    await marijke.browser.call(cancelAppointment, { params: { id: couple.conversationId } })
    expect(await couple.ana.browser.call(readConversations, {})).toMatchObject({
      next: { number: 1, state: 'toBook' },
      earlier: [{ state: 'cancelled' }],
    })
    await refused(
      marijke.browser.call(cancelAppointment, { params: { id: couple.conversationId } }),
      'conversation.not_booked',
    )
  })

  test('when one leaves the couple the appointment is off, like any other', async () => {
    const couple = await anAgreedCouple(world, demodam)
    await booked(couple)
    await couple.ben.browser.call(leaveCouple, {})
    await world.work()
    expect((await marijke.browser.call(readAgenda, {})).upcoming.map((it) => it.id)).not.toContain(
      couple.conversationId,
    )
    expect(await couple.ana.browser.call(readConversations, {})).toMatchObject({
      offer: null,
      next: null,
      earlier: [{ state: 'cancelled' }],
    })
    await refused(couple.ben.browser.call(listSlots, { params: { id: couple.conversationId } }), 'not_found')
  })
})
