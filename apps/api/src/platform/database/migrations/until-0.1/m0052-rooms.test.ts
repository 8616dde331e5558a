import pg from 'pg'
import { DataSource } from 'typeorm'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { migrations } from '../all.ts'
import { Rooms1796072400000 } from './m0052-rooms.ts'

const [ana, ben, marijke, couple, conversation] = [1, 2, 3, 4, 5].map(
  (n) => `00000000-0000-4000-8000-00000000000${n}`,
) as [string, string, string, string, string]
const name = `migration_${crypto.randomUUID().replaceAll('-', '')}`
const at = (path: string) => Object.assign(new URL(inject('postgres')), { pathname: `/${path}` }).href

let owner: pg.Client
let server: pg.Client
beforeAll(async () => {
  server = new pg.Client({ connectionString: inject('postgres') })
  await server.connect()
  await server.query(`create database ${name}`)
  owner = new pg.Client({ connectionString: at(name) })
  await owner.connect()
  await run(migrations.slice(0, migrations.indexOf(Rooms1796072400000)))
  await owner.query(asItWas)
  await run([Rooms1796072400000])
})
afterAll(async () => {
  await owner.end()
  await server.query(`drop database ${name} with (force)`)
  await server.end()
})

async function run(some: readonly (typeof migrations)[number][]): Promise<void> {
  const dataSource = await new DataSource({ type: 'postgres', url: at(name), migrations: [...some] }).initialize()
  await dataSource.runMigrations({ transaction: 'each' })
  await dataSource.destroy()
}

const outbox = (handler: string, payload: object, due = '2027-01-04T10:00:00Z') =>
  `insert into platform.outbox (id, handler, payload, due_at)
   values (gen_random_uuid(), '${handler}', '${JSON.stringify(payload)}', '${due}');`
const plan = (personId: string, said: number, saidAt: string) =>
  `insert into reminders.plans values (gen_random_uuid(), '${personId}', 2, '19:30', false, 0, now(), ${said}, ${saidAt}, true, 7);`

const asItWas = `
  insert into conversations.conversations (id, couple_id, number, state, professional_id, starts_at, ends_at, time_zone,
      wall_time, sequence, room_name, created_at, apart_first)
    values ('${conversation}', '${couple}', 1, 'moved', '${marijke}', '2027-01-06T10:00:00Z', '2027-01-06T11:00:00Z',
      'Europe/Amsterdam', '2027-01-06T11:00', 1, 'room', now(), true);
  insert into conversations.seats (id, conversation_id, role, person_id)
    values (gen_random_uuid(), '${conversation}', 'partner', '${ana}'),
      (gen_random_uuid(), '${conversation}', 'partner', '${ben}'),
      (gen_random_uuid(), '${conversation}', 'professional', null);
  insert into notifications.messages (id, person_id, template, about, occurrence, delivery, state, created_at) values
    (gen_random_uuid(), '${ana}', 'reminder.something', '{"planId": "x", "saidAt": 5}', 'one', 'once', 'handed_over',
      '2027-01-01T10:00:00Z');
  ${plan(ana, 2, "'2027-01-01T10:00:00Z'")}
  ${plan(ben, 4, "'2027-01-02T10:00:00Z'")}
  ${plan(marijke, 5, "'2027-01-03T10:00:00Z'")}
  ${plan(couple, 0, 'null')}
  ${outbox('reminders.look', { planId: ana, round: 7 })}
  ${outbox('conversations.watch-room', { conversationId: conversation, look: 3 })}
  ${outbox('conversations.note-hook', { hookId: 'EV_1' })}
  ${outbox('conversations.mail-booking', { conversationId: conversation, sequence: 1 })}
  ${outbox('notifications.carry', { messageId: ana })}
  ${outbox('conversations.remind', { conversationId: conversation, sequence: 0, moment: 'twoHoursBefore' })}
  ${outbox('conversations.remind', { conversationId: conversation, sequence: 1, moment: 'twoHoursBefore' }, '2027-01-06T08:00:00Z')}
`

test('how far the reminders of each person were is kept, in two columns', async () => {
  const { rows } = await owner.query(
    `select person_id, mails_in_a_row, state, state_at, suggestion_closed, round from reminders.schedules order by state_at`,
  )
  expect(rows.map((it) => [it.person_id, it.mails_in_a_row, it.state, it.state_at?.toISOString() ?? null])).toEqual([
    [ana, 2, 'reminding', '2027-01-01T10:00:00.000Z'],
    [ben, 4, 'asked', '2027-01-02T10:00:00.000Z'],
    [marijke, 0, 'silent', '2027-01-03T10:00:00.000Z'],
    [couple, 0, 'reminding', null],
  ])
  expect(rows.every((it) => it.suggestion_closed === true && it.round === 7)).toBe(true)
})

test('a message that was sent says so, and its age counts from the moment it was made', async () => {
  const { rows } = await owner.query(`select state, about, due_at from notifications.messages where dedupe_key = 'one'`)
  expect(rows).toEqual([
    { state: 'sent', about: { scheduleId: 'x', askedAt: 5 }, due_at: new Date('2027-01-01T10:00:00Z') },
  ])
})

test('work that waits goes on under the new names', async () => {
  const { rows } = await owner.query(
    `select handler, payload from platform.outbox where handler <> 'notifications.send' order by handler`,
  )
  expect(rows).toEqual([
    { handler: 'conversations.monitor-room', payload: { conversationId: conversation, check: 3 } },
    { handler: 'conversations.notify-of-booking', payload: { conversationId: conversation, sequence: 1 } },
    { handler: 'conversations.record-webhook', payload: { webhookId: 'EV_1' } },
    { handler: 'reminders.check', payload: { scheduleId: ana, round: 7 } },
  ])
})

test('a reminder of an appointment that still stands becomes one message to each of the three, at the same moment', async () => {
  const { rows } = await owner.query(
    `select m.person_id, m.template, m.about, m.dedupe_key, o.due_at from notifications.messages m
     join platform.outbox o on o.handler = 'notifications.send' and o.payload->>'messageId' = m.id::text
     order by m.person_id`,
  )
  expect(rows).toEqual(
    [ana, ben, marijke].map((person_id) => ({
      person_id,
      template: 'appointment.soon',
      about: { conversationId: conversation, sequence: 1 },
      dedupe_key: `appointment.soon/${conversation}/1/${person_id}`,
      due_at: new Date('2027-01-06T08:00:00Z'),
    })),
  )
})
