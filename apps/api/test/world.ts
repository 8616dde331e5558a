import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { Test } from '@nestjs/testing'
import { AppModule } from '../src/app.module.ts'
import { Clock, WallClock } from '../src/platform/clock/clock.ts'
import { TravellingClock } from '../src/platform/clock/travelling-clock.ts'
import { readSettings, type Settings } from '../src/platform/config/settings.ts'
import { configureApp, fastifyAdapter, nestOptions } from '../src/platform/http/server.ts'
import { OutboxProcessor } from '../src/platform/jobs/outbox-processor.ts'
import { type Mail, MailSender } from '../src/platform/mail/mail-sender.ts'
import { aDatabase, type WorldDatabase } from './database.ts'
import { Visitor } from './visitor.ts'

/** What mails would have left. */
export class MemoryMailSender extends MailSender {
  readonly sent: Mail[] = []
  override async send(mail: Mail): Promise<void> {
    this.sent.push(mail)
  }
  /** Mails to one address, oldest first. */
  to(address: string): readonly Mail[] {
    return this.sent.filter((mail) => mail.to === address)
  }
}

/** The wall's time, which nothing but a test can move or stop: identity's waits are measured on it. */
class MovableWall extends WallClock {
  offset = 0
  stoppedAt: number | undefined
  override now(): Date {
    return new Date((this.stoppedAt ?? Date.now()) + this.offset)
  }
}

/** A whole program on a database of its own: real rules, real PostgreSQL; only mail stays in memory. */
export interface World {
  readonly app: NestFastifyApplication
  readonly database: WorldDatabase
  readonly settings: Settings
  readonly mail: MemoryMailSender
  /** A browser that has not been here before. */
  visitor(audience?: 'learner' | 'professional' | 'municipality'): Visitor
  /** Does everything that is due, as the worker would; again until nothing is left. */
  work(): Promise<void>
  /** Programme time goes on by this many milliseconds. The wall's time does not. */
  travel(ms: number): void
  /** The clock on the wall goes on by this many milliseconds; programme time does not. */
  moveWall(ms: number): void
  /** Both clocks stop here, and from now on move only when they are moved. */
  stopClocks(): void
  end(): Promise<void>
}

export async function aWorld(more: Readonly<Record<string, string>> = {}): Promise<World> {
  const database = await aDatabase()
  const settings = readSettings({ ...testEnvironment(database), ...more })
  const mail = new MemoryMailSender()
  const wall = new MovableWall()
  const programmeWall = new MovableWall()
  const module = await Test.createTestingModule({ imports: [AppModule.with(settings)] })
    .overrideProvider(MailSender)
    .useValue(mail)
    .overrideProvider(WallClock)
    .useValue(wall)
    .overrideProvider(Clock)
    .useValue(new TravellingClock(programmeWall))
    .compile()
  const app = await configureApp(module.createNestApplication<NestFastifyApplication>(fastifyAdapter(), nestOptions))
  await app.init()
  await app.getHttpAdapter().getInstance().ready()
  return {
    app,
    database,
    settings,
    mail,
    visitor: (audience = 'learner') => new Visitor(app, settings, audience),
    work: () => workUntilDone(app),
    travel: (ms) => {
      const clock = app.get(Clock)
      if (clock instanceof TravellingClock) clock.moveTo(clock.offsetMs + ms)
    },
    moveWall: (ms) => {
      wall.offset += ms
    },
    stopClocks: () => {
      wall.stoppedAt = Date.now()
      programmeWall.stoppedAt = wall.stoppedAt
    },
    async end() {
      await app.close()
      await database.drop()
    },
  }
}

async function workUntilDone(app: NestFastifyApplication): Promise<void> {
  const processor = app.get(OutboxProcessor)
  for (let round = 0; round < 20; round++) {
    // Something may be recorded while we look: it is due a few milliseconds after "now".
    const due = (await processor.claimDue()).filter((it) => it.delay < 500)
    if (due.length === 0) return
    for (const { id } of due) await processor.process(id)
  }
  throw new Error('work keeps making work')
}

const key = Buffer.alloc(32, 7).toString('base64')

const testEnvironment = (database: WorldDatabase) => ({
  NODE_ENV: 'test',
  DATABASE_URL: database.appUrl,
  DATABASE_OWNER_URL: database.ownerUrl,
  SMTP_URL: 'smtp://127.0.0.1:2525',
  LEARNER_ORIGIN: 'http://localhost:3000',
  PROFESSIONAL_ORIGIN: 'http://localhost:3001',
  MUNICIPALITY_ORIGIN: 'http://localhost:3002',
  MASTER_KEY: key,
  PEPPER: key,
  LOG_LEVEL: 'silent',
})
