import { enterRoom, readConversations, waitInLobby } from '@tweespraak/contract/learner/conversations'
import {
  admit,
  endConversation,
  goWithoutApart,
  readAttendance,
  readLobby,
  sendBack,
  speakAlone,
} from '@tweespraak/contract/professional/room'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { SmallCouple } from '../../../test/couple.ts'
import { aMunicipality, type TownHall } from '../../../test/municipality.ts'
import {
  aConversationGoingOn,
  anEvening,
  aProfessional,
  booked,
  type Counsellor,
  goToStart,
} from '../../../test/professional.ts'
import { refused } from '../../../test/refusals.ts'
import { aWorld, type World } from '../../../test/world.ts'
import { days } from '../../platform/domain/duration.ts'

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
  world.travel(days(1))
  couple = await aConversationGoingOn(world, marijke, demodam)
  params = { id: couple.conversationId }
})

const lobby = () => marijke.browser.call(readLobby, { params })
const seatOf = async (name: string) => (await lobby()).seats.find((it) => it.name === name)?.seatId ?? ''
const wait = (who: 'ana' | 'ben') => couple[who].browser.call(waitInLobby, { params })
const letIn = async (...names: string[]) =>
  marijke.browser.call(admit, { params, body: { seatIds: await Promise.all(names.map(seatOf)) } })
const alone = async (name: string) => marijke.browser.call(speakAlone, { params, body: { seatId: await seatOf(name) } })
const states = async () => Object.fromEntries((await lobby()).seats.map((it) => [it.name, it.state]))

/** As LiveKit would have told it: these were in the room from so many seconds ago until so many seconds ago. */
async function wereInRoom(names: readonly ('Ana' | 'Ben')[], from: number, until: number): Promise<void> {
  const seats = await Promise.all(names.map(seatOf))
  await world.database.owner.query(
    `insert into conversations.presences (sid, conversation_id, seat_id, joined_at, last_seen_at, left_at)
     select gen_random_uuid(), conversation_id, id, now() - $2 * interval '1 second', now(),
       now() - $3 * interval '1 second'
     from conversations.seats where conversation_id = $1 and (role = 'professional' or id = any($4::uuid[]))`,
    [params.id, from, until, seats],
  )
}

describe('the first conversation', () => {
  beforeEach(async () => {
    await wait('ana')
    await wait('ben')
  })

  test('refuses to let both in at once, and to let one in with the other', async () => {
    expect(await lobby()).toMatchObject({ apartFirst: true, part: 'apart' })
    await refused(letIn('Ana', 'Ben'), 'conversation.apart_first')
    expect(await states()).toEqual({ Ana: 'waiting', Ben: 'waiting' })
    await letIn('Ben')
    await refused(letIn('Ana'), 'conversation.apart_first')
    expect(await states()).toEqual({ Ana: 'waiting', Ben: 'admitted' })
  })

  test('either may go first; letting the other in sends back who is inside, in one press', async () => {
    await letIn('Ben')
    await alone('Ana')
    expect(await states()).toEqual({ Ana: 'admitted', Ben: 'waiting' })
    await refused(couple.ben.browser.call(enterRoom, { params }), 'conversation.not_admitted')
    await alone('Ana')
    expect(await states()).toEqual({ Ana: 'admitted', Ben: 'waiting' })
  })

  test('who is inside stays there when the other has gone from the lobby', async () => {
    await letIn('Ben')
    await world.database.owner.query(`update conversations.seats set waiting_at = null where admitted_at is null`)
    await refused(alone('Ana'), 'conversation.not_waiting')
    expect(await states()).toEqual({ Ana: 'away', Ben: 'admitted' })
  })

  test('lets both in once each was alone with the professional for half a minute', async () => {
    await wereInRoom(['Ana'], 600, 120)
    await wereInRoom(['Ben'], 100, 80)
    expect((await lobby()).seats).toMatchObject([
      { name: 'Ana', seenAlone: true, aloneSeconds: 480 },
      { name: 'Ben', seenAlone: false, aloneSeconds: 20 },
    ])
    await refused(letIn('Ana', 'Ben'), 'conversation.apart_first')
    await wereInRoom(['Ben'], 40, 10)
    await letIn('Ana', 'Ben')
    expect(await lobby()).toMatchObject({ part: 'free' })
    expect(await states()).toEqual({ Ana: 'admitted', Ben: 'admitted' })
  })

  test('the professional does without on purpose only, and for this conversation only', async () => {
    await marijke.browser.call(goWithoutApart, { params })
    expect(await lobby()).toMatchObject({ apartFirst: true, part: 'free' })
    await letIn('Ana', 'Ben')
    await marijke.browser.call(endConversation, { params, body: { outcome: 'notHeld' } })
    const { rows } = await world.database.owner.query(
      `select number, apart_first, without_apart from conversations.conversations where couple_id =
         (select couple_id from conversations.conversations where id = $1)`,
      [params.id],
    )
    expect(rows).toEqual([
      { number: 1, apart_first: true, without_apart: false },
      { number: 1, apart_first: true, without_apart: false },
    ])
  })

  test('with one partner only it can be held, and the next conversation begins apart as well', async () => {
    await letIn('Ana')
    await wereInRoom(['Ana'], 900, 1)
    await marijke.browser.call(endConversation, { params, body: { outcome: 'held' } })
    const ended = await marijke.browser.call(readAttendance, { params })
    expect(ended).toMatchObject({ state: 'held', togetherSeconds: 0 })
    expect(ended.seats.find((it) => it.name === 'Ana')?.seconds).toBe(899)
    const { next } = await couple.ben.browser.call(readConversations, {})
    expect(next).toMatchObject({ number: 2, apartFirst: true })
  })

  test('once two met in a conversation that was held, the next one does not begin apart', async () => {
    await wereInRoom(['Ana'], 600, 400)
    await wereInRoom(['Ben'], 390, 200)
    await wereInRoom(['Ana', 'Ben'], 190, 1)
    await marijke.browser.call(endConversation, { params, body: { outcome: 'held' } })
    const { next } = await couple.ana.browser.call(readConversations, {})
    expect(next).toMatchObject({ number: 2, apartFirst: false })
  })

  test('who waits during the other’s part is at the conversation; who had closed the page is not', async () => {
    await wereInRoom(['Ana'], 600, 120)
    await world.database.owner.query(
      `update conversations.lobby_stays set from_at = now() - interval '700 seconds', until_at = now() - interval '60 seconds'
       where seat_id = $1`,
      [await seatOf('Ben')],
    )
    const { seats, togetherSeconds } = await marijke.browser.call(readAttendance, { params })
    expect(togetherSeconds).toBe(0)
    expect(Object.fromEntries(seats.map((it) => [it.name, it.seconds]))).toEqual({ Ana: 480, Ben: 480, null: 480 })
    await world.database.owner.query('delete from conversations.lobby_stays')
    const without = await marijke.browser.call(readAttendance, { params })
    expect(without.seats.find((it) => it.name === 'Ben')?.seconds).toBe(0)
  })
})

describe('what a partner is told', () => {
  test('is the same, byte for byte, before, during and after the other’s part, and whoever is first', async () => {
    const first = await wait('ben')
    await wait('ana')
    const said = [await wait('ben')]
    await letIn('Ana')
    said.push(await wait('ben'))
    await wereInRoom(['Ana'], 300, 1)
    said.push(await wait('ben'))
    await marijke.browser.call(sendBack, { params, body: { seatId: await seatOf('Ana') } })
    said.push(await wait('ben'), await wait('ana'))
    await marijke.browser.call(goWithoutApart, { params })
    said.push(await wait('ben'), await wait('ana'))
    expect(new Set(said.map((it) => JSON.stringify(it)))).toEqual(new Set([JSON.stringify(first)]))
  })

  test.each([
    ['before the two met', []],
    ['as any other end', ['Ana', 'Ben'] as const],
  ])('an end is the same to both: %s', async (_, together) => {
    await wait('ana')
    await wait('ben')
    await wereInRoom(['Ana'], 600, 300)
    if (together.length > 0) await wereInRoom(together, 200, 1)
    await marijke.browser.call(endConversation, { params, body: { outcome: 'held' } })
    const [ana, ben] = [await wait('ana'), await wait('ben')]
    expect(ana).toEqual(ben)
    expect(Object.keys(ana)).toEqual(['state', 'opensAt'])
    const [hers, his] = await Promise.all([couple.ana, couple.ben].map((it) => it.browser.call(readConversations, {})))
    expect(hers).toEqual(his)
    expect(hers?.earlier).toMatchObject([{ number: 1, state: 'held' }])
  })
})

describe('the second conversation', () => {
  beforeEach(async () => {
    await wereInRoom(['Ana'], 600, 400)
    await wereInRoom(['Ben'], 390, 200)
    await wereInRoom(['Ana', 'Ben'], 190, 1)
    await marijke.browser.call(endConversation, { params, body: { outcome: 'held' } })
    const { next } = await couple.ana.browser.call(readConversations, {})
    couple = { ...couple, conversationId: next?.id ?? '' }
    params = { id: couple.conversationId }
    await anEvening(world, marijke, 2)
    await booked(couple)
    await goToStart(world, marijke, params.id)
    await wait('ana')
    await wait('ben')
  })

  test('both may come in at once; at any moment one of the two is spoken with alone, and then both again', async () => {
    await letIn('Ana', 'Ben')
    expect(await lobby()).toMatchObject({ apartFirst: false, part: 'free' })
    for (const [one, other] of [
      ['Ana', 'Ben'],
      ['Ben', 'Ana'],
    ] as const) {
      await alone(one)
      expect(await states()).toEqual({ [one]: 'admitted', [other]: expect.stringMatching(/waiting|away/) })
      await wait(other.toLowerCase() as 'ana' | 'ben')
      await letIn(other)
      expect(await states()).toEqual({ Ana: 'admitted', Ben: 'admitted' })
    }
  })
})
