import { unlock } from '@tweespraak/contract/learner/account'
import {
  enterRoom,
  leaveConversation,
  readConversations,
  waitInLobby,
} from '@tweespraak/contract/learner/conversations'
import { readAgenda } from '@tweespraak/contract/professional/agenda'
import { readAvailability, withdrawAvailability } from '@tweespraak/contract/professional/availability'
import {
  admit,
  endConversation,
  enterRoomAsProfessional,
  goWithoutApart,
  readAttendance,
  readLobby,
  sendBack,
} from '@tweespraak/contract/professional/room'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { SmallCouple } from '../../../test/couple.ts'
import { aMunicipality, type TownHall } from '../../../test/municipality.ts'
import { anAgreedCouple, anEvening, aProfessional, booked, type Counsellor } from '../../../test/professional.ts'
import { refused } from '../../../test/refusals.ts'
import { aWorld, type World } from '../../../test/world.ts'
import { Clock } from '../../platform/clock/clock.ts'
import { hours, minutes } from '../../platform/domain/duration.ts'

let world: World
let demodam: TownHall
let marijke: Counsellor
let couple: SmallCouple & { conversationId: string }
let params: { id: string }
beforeAll(async () => {
  world = await aWorld()
  demodam = await aMunicipality(world)
  marijke = await aProfessional(world)
})
afterAll(() => world.end())
beforeEach(async () => {
  couple = await anAgreedCouple(world, demodam)
  params = { id: couple.conversationId }
  const { windows } = await marijke.browser.call(readAvailability, {})
  for (const { id } of windows) await marijke.browser.call(withdrawAvailability, { params: { id } })
  await anEvening(world, marijke, 3)
  await booked(couple)
})

/** Goes to this long before the start; negative is after it. */
async function goTo(before: number): Promise<void> {
  const { upcoming } = await marijke.browser.call(readAgenda, {})
  const start = Date.parse(upcoming.find((it) => it.id === couple.conversationId)?.appointment.startsAt ?? '')
  world.travel(start - before - world.app.get(Clock).now().getTime())
}
const wait = (who: 'ana' | 'ben') => couple[who].browser.call(waitInLobby, { params })
const lobby = () => marijke.browser.call(readLobby, { params })
const states = async () => Object.fromEntries((await lobby()).seats.map((it) => [it.name, it.state]))
const seatOf = async (name: string) => (await lobby()).seats.find((it) => it.name === name)?.seatId ?? ''

describe('the lobby', () => {
  test('opens ten minutes before', async () => {
    await goTo(minutes(10) + 1000)
    expect(await wait('ana')).toEqual({ state: 'early', opensAt: expect.any(String) })
    expect(await lobby()).toMatchObject({ state: 'early' })
    await goTo(minutes(10) - 1000)
    expect(await wait('ana')).toMatchObject({ state: 'waiting' })
    expect(await lobby()).toMatchObject({ state: 'open', number: 1 })
  })

  test('shows the professional who waits; who waits does not see the other', async () => {
    await goTo(minutes(5))
    const before = await wait('ana')
    expect(await states()).toEqual({ Ana: 'waiting', Ben: 'away' })
    await wait('ben')
    expect(await states()).toEqual({ Ana: 'waiting', Ben: 'waiting' })
    expect(await wait('ana')).toEqual(before)
  })

  test('forgets who does not call for ten seconds, and who leaves', async () => {
    await goTo(minutes(5))
    await wait('ana')
    await wait('ben')
    await couple.ben.browser.call(leaveConversation, { params })
    await world.database.owner.query(
      `update conversations.seats set waiting_at = waiting_at - interval '10 seconds' where person_id = $1`,
      [couple.ana.personId],
    )
    expect(await states()).toEqual({ Ana: 'away', Ben: 'away' })
  })

  test('lets in one or both, and only who waits', async () => {
    await goTo(minutes(5))
    await wait('ana')
    const [ana, ben] = [await seatOf('Ana'), await seatOf('Ben')]
    await refused(marijke.browser.call(admit, { params, body: { seatIds: [ben] } }), 'conversation.not_waiting')
    await marijke.browser.call(goWithoutApart, { params })
    await refused(marijke.browser.call(admit, { params, body: { seatIds: [ana, ben] } }), 'conversation.not_waiting')
    expect(await states()).toEqual({ Ana: 'waiting', Ben: 'away' })
    await marijke.browser.call(admit, { params, body: { seatIds: [ana] } })
    expect(await wait('ana')).toMatchObject({ state: 'admitted' })
    expect(await wait('ben')).toMatchObject({ state: 'waiting' })
    expect(await states()).toEqual({ Ana: 'admitted', Ben: 'waiting' })
    await marijke.browser.call(admit, { params, body: { seatIds: [ana, ben] } })
    expect(await states()).toEqual({ Ana: 'admitted', Ben: 'admitted' })
  })

  test('sends back, and then waiting starts anew', async () => {
    await goTo(minutes(5))
    await wait('ana')
    const seatId = await seatOf('Ana')
    await marijke.browser.call(admit, { params, body: { seatIds: [seatId] } })
    const idempotencyKey = crypto.randomUUID()
    const press = () => marijke.browser.call(sendBack, { params, body: { seatId } }, { idempotencyKey })
    expect(await press()).toEqual(await press())
    expect(await wait('ana')).toMatchObject({ state: 'waiting' })
  })

  test('does not know the professional’s own seat, nor one of another conversation', async () => {
    await goTo(minutes(5))
    const { rows } = await world.database.owner.query(
      `select id from conversations.seats where role = 'professional' and conversation_id = $1`,
      [couple.conversationId],
    )
    await refused(marijke.browser.call(admit, { params, body: { seatIds: [rows[0].id] } }), 'not_found')
    await refused(marijke.browser.call(sendBack, { params, body: { seatId: rows[0].id } }), 'not_found')
    await refused(marijke.browser.call(admit, { params, body: { seatIds: [crypto.randomUUID()] } }), 'not_found')
  })

  test('closes an hour after the end', async () => {
    await goTo(-hours(2) - 1000)
    expect(await wait('ana')).toMatchObject({ state: 'closed' })
    await refused(marijke.browser.call(enterRoomAsProfessional, { params }), 'conversation.room_closed')
  })
})

describe('the room, where there is no LiveKit', () => {
  test('says so, and nothing is noted', async () => {
    await goTo(minutes(5))
    await refused(marijke.browser.call(enterRoomAsProfessional, { params }), 'video.not_available')
    const { rows } = await world.database.owner.query(
      'select opened_at from conversations.conversations where id = $1',
      [couple.conversationId],
    )
    expect(rows[0].opened_at).toBeNull()
  })

  test('lets nobody in who was not admitted', async () => {
    await goTo(minutes(5))
    await refused(couple.ana.browser.call(enterRoom, { params }), 'conversation.not_admitted')
  })

  test('with the private area locked only the session that was admitted comes back', async () => {
    await goTo(minutes(5))
    await wait('ana')
    await marijke.browser.call(admit, { params, body: { seatIds: [await seatOf('Ana')] } })
    await world.database.owner.query('update identity.sessions set open_until = null')
    await refused(wait('ana'), 'session.locked')
    await refused(couple.ana.browser.call(enterRoom, { params }), 'video.not_available')
    await world.database.owner.query('update conversations.seats set session_id = gen_random_uuid()')
    await refused(couple.ana.browser.call(enterRoom, { params }), 'session.locked')
    await couple.ana.browser.call(unlock, { body: { pin: couple.ana.pin } })
    await refused(couple.ana.browser.call(enterRoom, { params }), 'video.not_available')
  })
})

describe('ending', () => {
  test('not before it began', async () => {
    await goTo(minutes(5))
    const early = marijke.browser.call(endConversation, { params, body: { outcome: 'held' } })
    await refused(early, 'conversation.not_started')
  })

  test('destroys the key, closes the door and opens the next conversation', async () => {
    await goTo(-minutes(50))
    await marijke.browser.call(endConversation, { params, body: { outcome: 'held' } })
    const ended = await marijke.browser.call(readAttendance, { params })
    expect(ended).toMatchObject({ state: 'held', togetherSeconds: 0, estimated: false })
    expect(ended.seats.map((it) => [it.role, it.name]).toSorted((a, b) => String(a).localeCompare(String(b)))).toEqual([
      ['partner', 'Ana'],
      ['partner', 'Ben'],
      ['professional', null],
    ])
    const { rows } = await world.database.owner.query(
      'select room_key from conversations.conversations where id = $1',
      [couple.conversationId],
    )
    expect(rows[0].room_key).toBeNull()
    expect(await wait('ana')).toMatchObject({ state: 'closed' })
    expect(await couple.ana.browser.call(readConversations, {})).toMatchObject({
      next: { number: 2, state: 'toBook' },
      earlier: [{ number: 1, state: 'held' }],
    })
    expect((await marijke.browser.call(readAgenda, {})).earlier[0]).toMatchObject({
      id: couple.conversationId,
      state: 'held',
    })
    await refused(
      marijke.browser.call(endConversation, { params, body: { outcome: 'noShow' } }),
      'conversation.not_booked',
    )
    expect(await marijke.browser.call(readAttendance, { params })).toEqual(ended)
  })

  test('a press that was sent twice ends it once and gets the same answer', async () => {
    await goTo(-minutes(50))
    const idempotencyKey = crypto.randomUUID()
    const press = () =>
      marijke.browser.call(endConversation, { params, body: { outcome: 'noShow' } }, { idempotencyKey })
    expect(await press()).toEqual(await press())
    expect((await couple.ana.browser.call(readConversations, {})).earlier).toHaveLength(1)
  })

  test.each([
    ['noShow', 'noShow', 1],
    ['notHeld', 'cancelled', 1],
  ] as const)('as %s, the couple keeps the conversation the first time', async (outcome, state, number) => {
    await goTo(-minutes(20))
    await marijke.browser.call(endConversation, { params, body: { outcome } })
    expect(await couple.ben.browser.call(readConversations, {})).toMatchObject({
      next: { number, state: 'toBook' },
      earlier: [{ state }],
    })
  })
})
