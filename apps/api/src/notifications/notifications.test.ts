import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aWorld, type World } from '../../test/world.ts'
import { Clock, WallClock } from '../platform/clock/clock.ts'
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.ts'
import { system } from '../platform/domain/actor.ts'
import { after, days } from '../platform/domain/duration.ts'
import { type Mail, MailSender } from '../platform/mail/mail-sender.ts'
import { ClaimMessage } from './claim-message.ts'
import { claimTimeoutMs, type Delivery, type Message } from './domain/message.ts'
import { MessageRenderer, type RenderedMessage } from './message-renderer.ts'
import { MessageRenderers } from './message-renderers.ts'
import { MessagesHousekeeping } from './messages.housekeeping.ts'
import { MessagesRepository } from './messages.repository.ts'
import { NotificationsCommands } from './notifications.commands.ts'
import { SendMessageJob } from './send-message.job.ts'

const ana = '3f0b9c1e-7a4d-4a55-9a52-5a3c2f6a1b01'
const rendered: RenderedMessage = {
  to: 'ana@post.example',
  locale: 'nl',
  template: 'appointment.planned',
  facts: {
    startsAt: new Date('2026-12-01T18:30:00Z'),
    timeZone: 'Europe/Amsterdam',
    elsewhere: false,
    link: 'https://omgeving.example',
  },
}

class AskedRenderer extends MessageRenderer {
  override readonly templatePrefix = 'appointment'
  answer: RenderedMessage | undefined = rendered
  override async render(_tx: Tx, _message: Message): Promise<RenderedMessage | undefined> {
    return this.answer
  }
}

class BrokenSender extends MailSender {
  readonly tries: Mail[] = []
  constructor(private readonly error: unknown) {
    super()
  }
  override async send(mail: Mail): Promise<void> {
    this.tries.push(mail)
    throw this.error
  }
}

let world: World
const renderer = new AskedRenderer()
beforeAll(async () => {
  world = await aWorld()
  world.app.get(MessageRenderers).register(renderer)
})
afterAll(() => world.end())
beforeEach(async () => {
  renderer.answer = rendered
  world.mail.sent.length = 0
  await world.database.owner.query('truncate notifications.messages, platform.outbox')
})

const asSystem = <T>(story: (tx: Tx) => Promise<T>) => world.app.get(UnitOfWork).run(system('test'), story)
const ask = (dedupeKey: string, delivery: Delivery = 'again') =>
  asSystem((tx) =>
    world.app
      .get(NotificationsCommands)
      .requestMessage(tx, { personId: ana, template: 'appointment.planned', about: {}, dedupeKey, delivery }),
  )
const rows = async () => {
  const { rows } = await world.database.owner.query('select * from notifications.messages order by dedupe_key')
  return rows as { id: string; state: string; claimed_at: Date | null }[]
}
const senderJobWith = (sender: MailSender) => {
  const { app } = world
  return new SendMessageJob(
    app.get(UnitOfWork),
    app.get(ClaimMessage),
    app.get(MessagesRepository),
    sender,
    app.get(WallClock),
  )
}
const only = async () => {
  const [row] = await rows()
  if (!row) throw new Error('no message')
  return row
}

test('a message asked for twice leaves once, and nothing of its words stays behind', async () => {
  await ask('one')
  await ask('one')
  await world.work()
  expect(world.mail.sent).toHaveLength(1)
  const { rows: kept } = await world.database.owner.query('select row_to_json(m) as row from notifications.messages m')
  expect(JSON.stringify(kept)).not.toMatch(/post\.example|afspraak op/)
})

test('a message leaves once however often it is sent, at the same time or later', async () => {
  await ask('often')
  const { id } = await only()
  const job = world.app.get(SendMessageJob)
  const runs = await Promise.allSettled([1, 2, 3, 4].map(() => job.run({ messageId: id })))
  await job.run({ messageId: id })
  expect(world.mail.sent).toHaveLength(1)
  expect(runs.some((it) => it.status === 'fulfilled')).toBe(true)
})

test('a message with a moment of its own leaves then, and is not forgotten before', async () => {
  const dueAt = after(world.app.get(Clock).now(), days(40))
  await asSystem((tx) =>
    world.app.get(NotificationsCommands).requestMessage(tx, {
      personId: ana,
      template: 'appointment.soon',
      about: {},
      dedupeKey: 'ahead',
      delivery: 'again',
      dueAt,
    }),
  )
  world.travel(days(39))
  await world.app.get(MessagesHousekeeping).sweep()
  await world.work()
  expect(world.mail.sent).toHaveLength(0)
  world.travel(days(1))
  await world.work()
  expect(world.mail.sent).toHaveLength(1)
})

test('what its renderer no longer wants is dropped at the last moment', async () => {
  await ask('gone')
  renderer.answer = undefined
  await world.work()
  expect(world.mail.sent).toHaveLength(0)
  expect((await only()).state).toBe('dropped')
})

test('a server that could not be reached gets the mail later', async () => {
  await ask('later')
  const { id } = await only()
  const broken = new BrokenSender({ code: 'ESOCKET', command: 'CONN', syscall: 'connect' })
  await expect(senderJobWith(broken).run({ messageId: id })).rejects.toBeDefined()
  expect((await only()).state).toBe('planned')
  await world.work()
  expect(world.mail.sent).toHaveLength(1)
})

test('an address the server refuses for good is not tried again', async () => {
  await ask('never')
  await senderJobWith(new BrokenSender({ responseCode: 550, command: 'RCPT TO' })).run({ messageId: (await only()).id })
  await world.work()
  expect((await only()).state).toBe('refused')
  expect(world.mail.sent).toHaveLength(0)
})

test.each<[Delivery, number, string]>([
  ['again', 1, 'sent'],
  ['once', 0, 'in_doubt'],
])('when it is unknown whether a mail left, one of kind "%s" is sent %i times more', async (delivery, times, state) => {
  await ask(`doubt-${delivery}`, delivery)
  const { id } = await only()
  const broken = new BrokenSender({ code: 'ETIMEDOUT', command: 'DATA' })
  await expect(senderJobWith(broken).run({ messageId: id })).rejects.toBeDefined()
  await world.database.owner.query(
    `update notifications.messages set claimed_at = claimed_at - $1 * interval '1 millisecond'`,
    [claimTimeoutMs],
  )
  await world.work()
  expect(world.mail.sent).toHaveLength(times)
  expect((await only()).state).toBe(state)
  const ids = new Set([...broken.tries, ...world.mail.sent].map((it) => it.messageId))
  expect(ids.size).toBe(1)
})

test('messages are forgotten thirty days after their moment', async () => {
  await ask('old')
  await ask('new')
  await world.database.owner.query(`update notifications.messages set due_at = $1 where dedupe_key like '%/old/%'`, [
    after(world.app.get(WallClock).now(), -days(30) - 1000),
  ])
  await world.app.get(MessagesHousekeeping).sweep()
  expect(await rows()).toHaveLength(1)
})

test('a person sees the own messages and nobody else does; only the system writes them', async () => {
  await ask('rights')
  const as = (personId: string) => ({ kind: 'participant' as const, personId, sessionId: ana, unlocked: true })
  const unitOfWork = world.app.get(UnitOfWork)
  const read = (tx: Tx) => tx.query<unknown[]>('select 1 from notifications.messages')
  expect(await unitOfWork.run(as(ana), read)).toHaveLength(1)
  expect(await unitOfWork.run(as('3f0b9c1e-7a4d-4a55-9a52-5a3c2f6a1b02'), read)).toHaveLength(0)
  await expect(unitOfWork.run({ kind: 'visitor' }, read)).rejects.toThrow(/permission denied/)
  await expect(
    unitOfWork.run(as(ana), (tx) => tx.query(`update notifications.messages set state = 'dropped'`)),
  ).rejects.toThrow(/permission denied/)
})
