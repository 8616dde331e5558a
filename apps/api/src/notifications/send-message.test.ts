import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aWorld, type World } from '../../test/world.ts'
import { WallClock } from '../platform/clock/clock.ts'
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.ts'
import { system } from '../platform/domain/actor.ts'
import { after, days } from '../platform/domain/duration.ts'
import { type Mail, MailSender } from '../platform/mail/mail-sender.ts'
import { CarryMessage } from './carry-message.job.ts'
import { ClaimMessage } from './claim-message.ts'
import { claimHolds, type Delivery, type Message } from './domain/message.ts'
import { type Letter, LetterWriter } from './letter-writer.ts'
import { LetterWriters } from './letter-writers.ts'
import { MailLogHousekeeping } from './mail-log.housekeeping.ts'
import { MessagesRepository } from './messages.repository.ts'
import { SendMessage } from './send-message.ts'

const ana = '3f0b9c1e-7a4d-4a55-9a52-5a3c2f6a1b01'
const letter: Letter = {
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

class AskedWriter extends LetterWriter {
  override readonly about = 'appointment'
  answer: Letter | undefined = letter
  override async write(_tx: Tx, _message: Message): Promise<Letter | undefined> {
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
const writer = new AskedWriter()
beforeAll(async () => {
  world = await aWorld()
  world.app.get(LetterWriters).register(writer)
})
afterAll(() => world.end())
beforeEach(async () => {
  writer.answer = letter
  world.mail.sent.length = 0
  await world.database.owner.query('truncate notifications.messages, platform.outbox')
})

const asSystem = <T>(story: (tx: Tx) => Promise<T>) => world.app.get(UnitOfWork).run(system('test'), story)
const ask = (occurrence: string, delivery: Delivery = 'again') =>
  asSystem((tx) =>
    world.app
      .get(SendMessage)
      .run(tx, { personId: ana, template: 'appointment.planned', about: {}, occurrence, delivery }),
  )
const rows = async () => {
  const { rows } = await world.database.owner.query('select * from notifications.messages order by occurrence')
  return rows as { id: string; state: string; claimed_at: Date | null }[]
}
const carrierWith = (sender: MailSender) => {
  const { app } = world
  return new CarryMessage(
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

test('a message leaves once however often the bell rings, at the same time or later', async () => {
  await ask('bells')
  const { id } = await only()
  const carrier = world.app.get(CarryMessage)
  const rings = await Promise.allSettled([1, 2, 3, 4].map(() => carrier.run({ messageId: id })))
  await carrier.run({ messageId: id })
  expect(world.mail.sent).toHaveLength(1)
  expect(rings.some((it) => it.status === 'fulfilled')).toBe(true)
})

test('what its writer no longer wants is dropped at the last moment', async () => {
  await ask('gone')
  writer.answer = undefined
  await world.work()
  expect(world.mail.sent).toHaveLength(0)
  expect((await only()).state).toBe('dropped')
})

test('a server that could not be reached gets the mail later', async () => {
  await ask('later')
  const { id } = await only()
  const broken = new BrokenSender({ code: 'ESOCKET', command: 'CONN', syscall: 'connect' })
  await expect(carrierWith(broken).run({ messageId: id })).rejects.toBeDefined()
  expect((await only()).state).toBe('planned')
  await world.work()
  expect(world.mail.sent).toHaveLength(1)
})

test('an address the server refuses for good is not tried again', async () => {
  await ask('never')
  await carrierWith(new BrokenSender({ responseCode: 550, command: 'RCPT TO' })).run({ messageId: (await only()).id })
  await world.work()
  expect((await only()).state).toBe('refused')
  expect(world.mail.sent).toHaveLength(0)
})

test.each<[Delivery, number, string]>([
  ['again', 1, 'handed_over'],
  ['once', 0, 'in_doubt'],
])('when it is unknown whether a mail left, one of kind "%s" is sent %i times more', async (delivery, times, state) => {
  await ask(`doubt-${delivery}`, delivery)
  const { id } = await only()
  const broken = new BrokenSender({ code: 'ETIMEDOUT', command: 'DATA' })
  await expect(carrierWith(broken).run({ messageId: id })).rejects.toBeDefined()
  await world.database.owner.query(
    `update notifications.messages set claimed_at = claimed_at - $1 * interval '1 millisecond'`,
    [claimHolds],
  )
  await world.work()
  expect(world.mail.sent).toHaveLength(times)
  expect((await only()).state).toBe(state)
  const ids = new Set([...broken.tries, ...world.mail.sent].map((it) => it.messageId))
  expect(ids.size).toBe(1)
})

test('messages are forgotten after thirty days', async () => {
  await ask('old')
  await ask('new')
  await world.database.owner.query(
    `update notifications.messages set created_at = $1 where occurrence like '%/old/%'`,
    [after(world.app.get(WallClock).now(), -days(30) - 1000)],
  )
  await world.app.get(MailLogHousekeeping).sweep()
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
