import { readConversations, waitInLobby } from '@tweespraak/contract/learner/conversations'
import { eraseMine, exportMine } from '@tweespraak/contract/learner/couple'
import { readAgenda } from '@tweespraak/contract/professional/agenda'
import { beforeEach, expect, test } from 'vitest'
import { claimedColumns } from '../../test/personal-data.ts'
import { anAgreedCouple, anEvening, aProfessional, booked, type Counsellor, withMail } from '../../test/professional.ts'
import { aWorld, type World } from '../../test/world.ts'
import { Clock } from '../platform/clock/clock.ts'
import { hours } from '../platform/domain/duration.ts'
import { MonitorRoom, monitorRoom } from './room/monitor-room.job.ts'
import { RoomMonitor } from './room/room-monitor.ts'

const byName = (a: string, b: string) => a.localeCompare(b)

let world: World
let marijke: Counsellor
let couple: Awaited<ReturnType<typeof anAgreedCouple>>
beforeEach(async () => {
  world = await aWorld()
  marijke = await aProfessional(world)
  couple = await anAgreedCouple(world)
  await anEvening(world, marijke, 3)
  await withMail(world, couple.ben, 'ben@post.example')
  await booked(couple)
  await world.work()
  world.mail.sent.length = 0
  return () => world.end()
})

test('the export tells a person the own appointments and stays, and nothing of the partner', async () => {
  const seat = await world.database.owner.query('select id, person_id, conversation_id from conversations.seats')
  for (const { id, conversation_id } of seat.rows) {
    await world.database.owner.query(
      `insert into conversations.presences (sid, conversation_id, seat_id, joined_at, last_seen_at)
       values ($1, $2, $3, now(), now())`,
      [`PA_${id}`, conversation_id, id],
    )
  }
  await world.database.owner.query(
    'insert into conversations.lobby_stays (seat_id, from_at, until_at) select id, now(), now() from conversations.seats',
  )
  const { parts } = await couple.ana.browser.call(exportMine, { body: { pin: couple.ana.pin } })
  expect(parts.conversations).toMatchObject({
    conversations: [{ number: 1, timeZone: 'Europe/Amsterdam', inTheRoom: [{ until: null }], inTheLobby: [{}] }],
  })
  expect(JSON.stringify(parts.conversations)).not.toContain(couple.ben.personId)
  expect(parts.messages).toEqual({
    ofTheLast30Days: [{ kind: 'appointment.planned', at: expect.any(String), state: 'dropped' }],
    planned: [
      { kind: 'appointment.tomorrowOrLater', at: expect.any(String) },
      { kind: 'appointment.soon', at: expect.any(String) },
    ],
  })
})

test('who is erased leaves no seat, no answer and no message; the appointment is off for the others', async () => {
  await couple.ana.browser.call(eraseMine, { body: { pin: couple.ana.pin } })
  await world.work()
  for (const [table, column] of [
    ['conversations.seats', 'person_id'],
    ['conversations.offer_answers', 'person_id'],
    ['notifications.messages', 'person_id'],
  ] as const) {
    const { rows } = await world.database.owner.query(`select 1 from ${table} where ${column} = $1`, [
      couple.ana.personId,
    ])
    expect([table, rows.length]).toEqual([table, 0])
  }
  expect((await marijke.browser.call(readAgenda, {})).upcoming).toEqual([])
  expect((await couple.ben.browser.call(readConversations, {})).earlier).toMatchObject([{ state: 'cancelled' }])
  const left = world.mail.sent.map((it) => [it.to, it.calendar?.method])
  expect(left.toSorted((a, b) => String(a).localeCompare(String(b)))).toEqual([
    ['ben@post.example', 'CANCEL'],
    [marijke.email, 'CANCEL'],
  ])
})

test('every column of these contexts with a person or a couple in it is claimed by an eraser', async () => {
  const { rows } = await world.database.owner.query(
    `select table_schema || '.' || table_name || '.' || column_name as name from information_schema.columns
     where table_schema in ('conversations', 'notifications')
       and column_name in ('person_id', 'couple_id', 'professional_id')`,
  )
  const claimed = claimedColumns(world).filter((it) => /^(conversations|notifications)[.]/.test(it))
  expect(rows.map((it) => it.name).toSorted(byName)).toEqual(claimed.toSorted(byName))
})

test('a room that is monitored plans its next check; when its hours are over the key goes and monitoring ends', async () => {
  const job = world.app.get(MonitorRoom)
  const planned = async () => {
    const { rows } = await world.database.owner.query(`select payload from platform.outbox where handler = $1`, [
      monitorRoom.name,
    ])
    return rows.map((it) => it.payload.check).toSorted((a: number, b: number) => a - b)
  }
  const { upcoming } = await marijke.browser.call(readAgenda, {})
  const startsAt = Date.parse(upcoming[0]?.appointment.startsAt ?? '')
  world.travel(startsAt - world.app.get(Clock).now().getTime())
  await job.run({ conversationId: couple.conversationId, check: 0 })
  await job.run({ conversationId: couple.conversationId, check: 0 })
  expect(await planned()).toEqual([1])
  world.travel(hours(2) + 1000)
  await job.run({ conversationId: couple.conversationId, check: 1 })
  expect(await planned()).toEqual([1])
  const { rows } = await world.database.owner.query('select room_key from conversations.conversations')
  expect(rows[0].room_key).toBeNull()
  expect(await couple.ana.browser.call(waitInLobby, { params: { id: couple.conversationId } })).toMatchObject({
    state: 'closed',
  })
  expect(await world.app.get(RoomMonitor).check(couple.conversationId)).toBe('closed')
})
