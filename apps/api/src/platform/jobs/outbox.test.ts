import { setTimeout as pause } from 'node:timers/promises'
import { Test } from '@nestjs/testing'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import * as z from 'zod'
import { aDatabase, type WorldDatabase } from '../../../test/database.ts'
import { redisServer, startRedis, type ThrowawayRedis } from '../../../test/redis.ts'
import { Clock } from '../clock/clock.ts'
import { TravellingClock } from '../clock/travelling-clock.ts'
import { readSettings, type Settings } from '../config/settings.ts'
import { type Tx, UnitOfWork } from '../database/unit-of-work.ts'
import { system } from '../domain/actor.ts'
import { hours, after as later, seconds } from '../domain/duration.ts'
import { Actors } from '../http/actors.ts'
import { Log } from '../logging/log.ts'
import { PlatformModule } from '../platform.module.ts'
import { defineEvent, defineJob, Housekeeping, ScheduledJob, Subscriber } from './handlers.ts'
import { Outbox } from './outbox.ts'
import { QueueModule } from './queue.module.ts'
import { Worker } from './worker.ts'

const payload = z.strictObject({ name: z.string() })
type Named = z.output<typeof payload>
const happened = defineEvent('test.happened', payload)
const toDo = defineJob('test.to-do', payload)
const toMail = defineJob('test.to-mail', payload)

/** What was done, in order. */
const done: string[] = []
let failuresToCome = 0

class Notice extends Subscriber<Named> {
  override readonly name = 'test.notice'
  override readonly event = happened
  override async handle(_tx: Tx, { name }: Named): Promise<void> {
    if (failuresToCome > 0) {
      failuresToCome--
      throw new Error('not this time')
    }
    done.push(`noticed ${name}`)
  }
}

class DoIt extends ScheduledJob<Named> {
  override readonly kind = toDo
  override async run({ name }: Named): Promise<void> {
    done.push(`did ${name}`)
  }
}

/** A mail server that does not answer until the test lets it. */
const waitingMails: (() => void)[] = []
class SlowMail extends ScheduledJob<Named> {
  override readonly kind = toMail
  override readonly queue = 'mail'
  override async run({ name }: Named): Promise<void> {
    await new Promise<void>((resolve) => waitingMails.push(resolve))
    done.push(`mailed ${name}`)
  }
}

let sweeps = 0
class Sweep extends Housekeeping {
  override readonly name = 'test.sweep'
  override readonly everyMs = 500
  override async sweep(): Promise<void> {
    sweeps++
  }
}

/** Nobody knocks here; the platform only wants to know whom to ask. */
class Nobody extends Actors {
  override lookupOf() {
    return undefined
  }
  override isOfAnother() {
    return false
  }
  override async touch() {}
}

class Handlers {}

async function aProgram(settings: Settings) {
  const platform = PlatformModule.with(settings, [])
  const module = await Test.createTestingModule({
    imports: [
      { ...platform, providers: [...(platform.providers ?? []), { provide: Actors, useClass: Nobody }] },
      QueueModule.with(settings),
      { module: Handlers, providers: [Notice, DoIt, SlowMail, Sweep] },
    ],
  }).compile()
  await module.init()
  const unitOfWork = module.get(UnitOfWork)
  const outbox = module.get(Outbox)
  const clock = module.get(Clock) as TravellingClock
  return {
    clock,
    worker: module.get(Worker),
    tell: (name: string) => unitOfWork.run(system('test'), (tx) => outbox.record(tx, happened, { name })),
    tellAndFail: (name: string) =>
      unitOfWork.run(system('test'), async (tx) => {
        await outbox.record(tx, happened, { name })
        throw new Error('rolled back')
      }),
    plan: (name: string, dueAt: Date) =>
      unitOfWork.run(system('test'), (tx) => outbox.plan(tx, toDo, { name }, { dueAt, dedupeKey: name })),
    mail: (name: string) =>
      unitOfWork.run(system('test'), (tx) =>
        outbox.plan(tx, toMail, { name }, { dueAt: clock.now(), dedupeKey: name }),
      ),
    faults: vi.spyOn(module.get(Log), 'fault'),
    end: () => module.close(),
  }
}

async function until(condition: () => boolean, ms = 8000): Promise<void> {
  for (const end = Date.now() + ms; Date.now() < end && !condition(); ) await pause(25)
  expect(condition()).toBe(true)
}

const server = redisServer()
const backends = [
  { name: 'PostgreSQL', redis: undefined },
  { name: 'Redis', redis: server },
] as const

// Without Redis on the machine its half is left out; under CI `redisServer` has thrown by then.
describe.each(backends.filter((it) => it.name === 'PostgreSQL' || it.redis))('the queue on $name', ({ redis }) => {
  let database: WorldDatabase
  let throwaway: ThrowawayRedis | undefined
  let program: Awaited<ReturnType<typeof aProgram>>
  let settings: Settings
  beforeAll(async () => {
    database = await aDatabase()
    throwaway = redis ? await startRedis(redis) : undefined
    settings = readSettings({
      NODE_ENV: 'test',
      DATABASE_URL: database.appUrl,
      REDIS_URL: throwaway?.url,
      SMTP_URL: 'smtp://127.0.0.1:2525',
      LEARNER_ORIGIN: 'http://localhost:3000',
      PROFESSIONAL_ORIGIN: 'http://localhost:3001',
      MUNICIPALITY_ORIGIN: 'http://localhost:3002',
      MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
      PEPPER: Buffer.alloc(32, 7).toString('base64'),
      LOG_LEVEL: 'silent',
    })
    program = await aProgram(settings)
    await program.worker.start()
  })
  afterAll(async () => {
    await program.end()
    await throwaway?.stop()
    await database.drop()
  })

  const waiting = async () => (await database.owner.query('select 1 from platform.outbox')).rowCount

  async function emptyTheQueue(): Promise<void> {
    if (!throwaway) {
      const { rows } = await database.owner.query<{ name: string }>(
        `select table_name as name from information_schema.tables where table_schema = 'bullmq'
         and table_type = 'BASE TABLE' and table_name not like '%migration%' and table_name not like '%schema%'`,
      )
      await database.owner.query(`truncate ${rows.map((it) => `bullmq."${it.name}"`).join(', ')} cascade`)
      return
    }
    const client = new Redis(throwaway.url)
    await client.flushall()
    client.disconnect()
  }

  test('what happened is told after commit, once, and then forgotten', async () => {
    done.length = 0
    await program.tell('a birthday')
    await until(() => done.length > 0)
    await pause(300)
    expect(done).toEqual(['noticed a birthday'])
    expect(await waiting()).toBe(0)
  })

  test('what was rolled back never happened', async () => {
    done.length = 0
    await program.tellAndFail('a mistake').catch(() => {})
    await pause(600)
    expect(done).toEqual([])
  })

  test('work that fails is tried again', async () => {
    done.length = 0
    failuresToCome = 1
    await program.tell('a second try')
    await until(() => done.length > 0)
    expect(done).toEqual(['noticed a second try'])
  })

  test('a failure is logged with its queue, its handler, the attempt and its age', async () => {
    done.length = 0
    program.faults.mockClear()
    failuresToCome = 1
    await program.tell('a known failure')
    await until(() => done.length > 0)
    expect(program.faults).toHaveBeenCalledWith(expect.any(Error), 'work failed', {
      queue: 'events',
      handler: 'test.notice',
      attempt: 1,
      ageMs: expect.any(Number),
    })
  })

  test('a mail server that does not answer holds up nothing but mail', async () => {
    done.length = 0
    for (const it of ['1', '2', '3', '4', '5', '6']) await program.mail(it)
    await pause(300)
    await program.tell('the rest goes on')
    await until(() => done.length > 0)
    expect(done).toEqual(['noticed the rest goes on'])
    for (const end = Date.now() + 8000; Date.now() < end && done.length < 7; await pause(25))
      for (const arrives of waitingMails.splice(0)) arrives()
    expect(done).toHaveLength(7)
  })

  test('housekeeping comes back by itself', async () => {
    const before = sweeps
    await until(() => sweeps > before + 1)
  })

  test('a job waits for its moment and is planned once, however often it is planned', async () => {
    done.length = 0
    const dueAt = later(program.clock.now(), seconds(2))
    await program.plan('the dishes', dueAt)
    await program.plan('the dishes', dueAt)
    await pause(1000)
    expect(done).toEqual([])
    await until(() => done.length > 0)
    await pause(300)
    expect(done).toEqual(['did the dishes'])
  })

  test('travelling in time brings what is due', async () => {
    done.length = 0
    await program.plan('next month', later(program.clock.now(), hours(24 * 30)))
    program.clock.moveTo(program.clock.offsetMs + hours(24 * 30))
    await until(() => done.length > 0)
    expect(done).toEqual(['did next month'])
  })

  test('emptying the queue and starting anew re-plans every due job from PostgreSQL', async () => {
    done.length = 0
    await program.end()
    const anew = await aProgram(settings)
    const names = Array.from({ length: 25 }, (_, i) => `job ${i}`)
    for (const it of names) await anew.plan(it, anew.clock.now())
    // As if a worker had handed them to the queue and then everything stopped and the queue was lost.
    await database.owner.query(`update platform.outbox set queued_at = now() - interval '61 seconds'`)
    await emptyTheQueue()
    await anew.worker.start()
    await until(() => done.length >= names.length)
    expect(done.toSorted()).toEqual(names.map((it) => `did ${it}`).toSorted())
    program = anew
  })
})
