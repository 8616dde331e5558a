import { type Endpoint, fullPath } from '@tweespraak/contract/endpoint'
import { unlock } from '@tweespraak/contract/learner/account'
import * as learner from '@tweespraak/contract/learner/conversations'
import * as agenda from '@tweespraak/contract/professional/agenda'
import * as availability from '@tweespraak/contract/professional/availability'
import * as room from '@tweespraak/contract/professional/room'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aMunicipality, type TownHall } from '../../test/municipality.ts'
import { anAgreedCouple, anEvening, aProfessional, booked, type Counsellor } from '../../test/professional.ts'
import type { Visitor } from '../../test/visitor.ts'
import { aWorld, type World } from '../../test/world.ts'
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.ts'
import type { Actor } from '../platform/domain/actor.ts'

let world: World
let demodam: TownHall
let marijke: Counsellor
let joris: Counsellor
let couple: Awaited<ReturnType<typeof anAgreedCouple>>
let others: Awaited<ReturnType<typeof anAgreedCouple>>
let windowId: string

beforeAll(async () => {
  world = await aWorld()
  demodam = await aMunicipality(world)
  marijke = await aProfessional(world)
  joris = await aProfessional(world, 'Joris')
  couple = await anAgreedCouple(world, demodam)
  others = await anAgreedCouple(world, demodam)
  await anEvening(world, marijke, 3)
  await booked(couple)
  const { rows } = await world.database.owner.query('select id from conversations.availability')
  windowId = rows[0].id
})
afterAll(() => world.end())

const isEndpoint = (it: unknown): it is Endpoint => typeof it === 'object' && it !== null && 'audience' in it
const endpoints = [learner, agenda, availability, room].flatMap((it) => Object.values(it)).filter(isEndpoint)
const ofOne = endpoints.filter((it) => it.params)

const bodies: Readonly<Record<string, unknown>> = {
  '/conversations/offer': { answer: 'yes' },
  '/conversations/:id/book': { professionalId: crypto.randomUUID(), startsAt: '2030-01-07T18:00:00Z' },
  '/conversations/:id/move': { professionalId: crypto.randomUUID(), startsAt: '2030-01-07T18:00:00Z' },
  '/conversations/:id/admit': { seatIds: [crypto.randomUUID()] },
  '/conversations/:id/send-back': { seatId: crypto.randomUUID() },
  '/conversations/:id/alone': { seatId: crypto.randomUUID() },
  '/conversations/:id/end': { outcome: 'held' },
  '/availability': { date: '2030-01-07', from: '19:00', until: '21:00', timeZone: 'Europe/Amsterdam' },
}

/** Asks as this browser, whatever audience it is of. */
async function ask(as: Visitor, it: Endpoint, { id = '', audience = it.audience as string } = {}) {
  const body = it.method === 'POST' && it.body ? JSON.stringify(bodies[it.path]) : undefined
  const answer = await as.fetch(fullPath(it).replace(':id', id), {
    method: it.method,
    headers: {
      'x-tweespraak-audience': audience,
      ...(it.method === 'POST' && { 'idempotency-key': crypto.randomUUID() }),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body }),
  })
  return { status: answer.status, text: await answer.text() }
}
const codeOf = (it: { text: string }) => (JSON.parse(it.text) as { code: string }).code
const idFor = (it: Endpoint) => (it.path.startsWith('/availability') ? windowId : couple.conversationId)
const named = (list: readonly Endpoint[]) => list.map((it) => [`${it.audience} ${it.method} ${it.path}`, it] as const)

describe.each(named(endpoints))('%s', (_, it) => {
  test('nobody is asked to sign in first', async () => {
    const answer = await ask(world.visitor(it.audience), it, { id: idFor(it) })
    expect([answer.status, codeOf(answer)]).toEqual([401, 'session.none'])
  })

  test('from another app’s address it does not exist', async () => {
    const wrong = it.audience === 'learner' ? 'professional' : 'learner'
    const answer = await ask(world.visitor(wrong), it, { id: idFor(it), audience: wrong })
    expect([answer.status, codeOf(answer)]).toEqual([404, 'not_found'])
  })

  test('a municipality’s adviser has no way to it', async () => {
    const answer = await ask(demodam.adviser, it, { id: idFor(it), audience: 'municipality' })
    expect([answer.status, codeOf(answer)]).toEqual([404, 'not_found'])
  })
})

describe.each(named(ofOne))('%s', (_, it) => {
  const stranger = () => (it.audience === 'learner' ? others.ana.browser : joris.browser)

  test('what is somebody else’s and what does not exist get the same answer, byte for byte', async () => {
    const foreign = await ask(stranger(), it, { id: idFor(it) })
    const missing = await ask(stranger(), it, { id: crypto.randomUUID() })
    expect(foreign.status).toBe(404)
    expect(foreign).toEqual(missing)
  })

  test('an id that is no id is told as such', async () => {
    const answer = await ask(it.audience === 'learner' ? couple.ana.browser : marijke.browser, it, { id: 'no-id' })
    expect([answer.status, codeOf(answer)]).toEqual([400, 'request.invalid'])
  })
})

test('with the private area locked nothing is shown, and only who was admitted keeps the way back', async () => {
  await world.database.owner.query('update identity.sessions set open_until = null')
  for (const it of endpoints.filter((e) => e.audience === 'learner')) {
    const answer = await ask(couple.ben.browser, it, { id: couple.conversationId })
    const expected = {
      '/conversations/:id/room': [409, 'conversation.room_closed'],
      '/conversations/:id/leave': [200, undefined],
    }[it.path] ?? [423, 'session.locked']
    expect([answer.status, codeOf(answer)]).toEqual(expected)
  }
})

describe('the database alone', () => {
  const as = (kind: 'participant' | 'professional', personId: string): Actor =>
    kind === 'participant'
      ? { kind, personId, sessionId: personId, unlocked: true }
      : { kind, personId, sessionId: personId }
  const asked = <T>(actor: Actor, sql: string, values: unknown[] = []) =>
    world.app.get(UnitOfWork).run(actor, (tx: Tx) => tx.query<T[]>(sql, values))
  const ids = async (actor: Actor, sql: string) => (await asked<{ id: string }>(actor, sql)).map((it) => it.id)

  test('gives a couple its own conversations, a professional the ones held, and a stranger none', async () => {
    const sql = 'select id from conversations.conversations'
    expect(await ids(as('participant', couple.ana.personId), sql)).toEqual([couple.conversationId])
    expect(await ids(as('participant', others.ana.personId), sql)).toEqual([others.conversationId])
    expect(await ids(as('professional', marijke.personId), sql)).toEqual([couple.conversationId])
    expect(await ids(as('professional', joris.personId), sql)).toEqual([])
    await expect(ids({ kind: 'visitor' }, sql)).rejects.toThrow(/permission denied/)
    await expect(
      ids(
        { kind: 'municipality', personId: joris.personId, sessionId: '', municipalityId: demodam.municipalityId },
        sql,
      ),
    ).rejects.toThrow(/permission denied/)
  })

  test('gives a partner the own seat and the professional’s, not the other partner’s', async () => {
    const seats = await asked<{ person_id: string | null }>(
      as('participant', couple.ana.personId),
      'select person_id from conversations.seats',
    )
    expect(seats.map((it) => it.person_id).toSorted((a, b) => String(a).localeCompare(String(b)))).toEqual([
      couple.ana.personId,
      null,
    ])
  })

  test('lets nobody admit themselves, take another’s seat or read opened times', async () => {
    const ana = as('participant', couple.ana.personId)
    await expect(asked(ana, 'update conversations.seats set admitted_at = now()')).rejects.toThrow(/permission denied/)
    await expect(asked(ana, 'select 1 from conversations.availability')).rejects.toThrow(/permission denied/)
    await expect(asked(ana, 'select 1 from conversations.webhooks')).rejects.toThrow(/permission denied/)
    await asked(ana, 'update conversations.seats set waiting_at = now()')
    const { rows } = await world.database.owner.query(
      'select person_id from conversations.seats where waiting_at is not null',
    )
    expect(rows).toEqual([{ person_id: couple.ana.personId }])
    const insert = `insert into conversations.seats (id, conversation_id, role, person_id)
      values (gen_random_uuid(), $1, 'partner', $2)`
    await expect(asked(ana, insert, [others.conversationId, couple.ana.personId])).rejects.toThrow(/row-level security/)
  })

  test('lets nobody see, make or lengthen the other’s stay in the lobby', async () => {
    const { rows } = await world.database.owner.query(
      `insert into conversations.lobby_stays (seat_id, from_at, until_at)
       select id, now(), now() from conversations.seats where person_id = $1 returning seat_id`,
      [couple.ben.personId],
    )
    const ana = as('participant', couple.ana.personId)
    expect(await asked(ana, 'select * from conversations.lobby_stays')).toEqual([])
    expect(await asked(as('professional', joris.personId), 'select * from conversations.lobby_stays')).toEqual([])
    expect(await asked(as('professional', marijke.personId), 'select * from conversations.lobby_stays')).toHaveLength(1)
    const insert = 'insert into conversations.lobby_stays (seat_id, from_at, until_at) values ($1, now(), now())'
    await expect(asked(ana, insert, [rows[0].seat_id])).rejects.toThrow(/row-level security/)
  })

  test('gives the chosen names to the professional who holds the conversation, and names of staff to partners only', async () => {
    const partners = 'select person_id from conversations.partner_names($1)'
    const both = [couple.conversationId, others.conversationId]
    const found = await asked<{ person_id: string }>(as('professional', marijke.personId), partners, [both])
    expect(found.map((it) => it.person_id)).toEqual([couple.ana.personId, couple.ben.personId])
    expect(await asked(as('professional', joris.personId), partners, [both])).toEqual([])
    const ana = as('participant', couple.ana.personId)
    await expect(asked(ana, partners, [both])).rejects.toThrow(/permission denied/)

    const professionals = 'select person_id from conversations.professional_names($1)'
    const everybody = [marijke.personId, joris.personId, couple.ben.personId, others.ana.personId]
    const staff = await asked<{ person_id: string }>(ana, professionals, [everybody])
    expect(staff.map((it) => it.person_id).toSorted()).toEqual([marijke.personId, joris.personId].toSorted())
    await expect(asked(as('professional', joris.personId), professionals, [everybody])).rejects.toThrow(
      /permission denied/,
    )
    await expect(asked({ kind: 'visitor' }, professionals, [everybody])).rejects.toThrow(/permission denied/)
  })

  test('lets nobody answer for the other, or see what the other said', async () => {
    const coupleId = (
      await world.database.owner.query('select couple_id from conversations.conversations where id = $1', [
        others.conversationId,
      ])
    ).rows[0].couple_id
    const answer = `insert into conversations.offer_answers (couple_id, person_id, answer) values ($1, $2, 'yes')`
    const ana = as('participant', others.ana.personId)
    await expect(asked(ana, answer, [coupleId, others.ben.personId])).rejects.toThrow(/row-level security/)
    await asked(as('participant', others.ben.personId), answer, [coupleId, others.ben.personId])
    expect(await asked(ana, 'select * from conversations.offer_answers')).toEqual([])
  })
})

describe('the code alone, with row level security off', () => {
  const tables = ['offers', 'offer_answers', 'availability', 'conversations', 'seats', 'presences', 'lobby_stays']
  const security = async (word: 'disable' | 'enable') => {
    for (const it of tables) {
      await world.database.owner.query(`alter table conversations.${it} ${word} row level security`)
    }
  }
  beforeAll(async () => {
    await others.ana.browser.call(unlock, { body: { pin: others.ana.pin } })
    await security('disable')
  })
  afterAll(() => security('enable'))

  test.each(named(ofOne))('%s is still not there for a stranger', async (_, it) => {
    const stranger = it.audience === 'learner' ? others.ana.browser : joris.browser
    expect((await ask(stranger, it, { id: idFor(it) })).status).toBe(404)
  })

  test('lists hold only what is one’s own', async () => {
    expect((await others.ana.browser.call(learner.readConversations, {})).next?.id).toBe(others.conversationId)
    expect(await joris.browser.call(agenda.readAgenda, {})).toMatchObject({ upcoming: [], earlier: [] })
    expect(await joris.browser.call(availability.readAvailability, {})).toEqual({ windows: [] })
  })
})
