import { type DynamicModule, Global, Module } from '@nestjs/common'
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core'
import { TypeOrmModule } from '@nestjs/typeorm'
import type { EntitySchema } from 'typeorm'
import { Clock, SystemClock, WallClock } from './clock/clock.ts'
import { LocalTravel } from './clock/local-travel.ts'
import { TravellingClock } from './clock/travelling-clock.ts'
import { Settings } from './config/settings.ts'
import { runtimeDataSource } from './database/data-source.ts'
import { UnitOfWork } from './database/unit-of-work.ts'
import { AccessGuard } from './http/access.guard.ts'
import { EndpointPipeline } from './http/endpoint-pipeline.ts'
import { ForgetRequests } from './http/forget-requests.ts'
import { IdempotencyKeys } from './http/idempotency-keys.ts'
import { ProblemFilter } from './http/problem.filter.ts'
import { RateLimiter } from './http/rate-limiter.ts'
import { RequestScope } from './http/request-scope.ts'
import { RequestsRepository } from './http/requests.repository.ts'
import { Ids, RandomIds } from './ids/ids.ts'
import { HandlerRegistry } from './jobs/handler-registry.ts'
import { OutboxRepository } from './jobs/outbox.repository.ts'
import { Outbox } from './jobs/outbox.ts'
import { OutboxProcessor } from './jobs/outbox-processor.ts'
import { WorkerHealth } from './jobs/worker-health.ts'
import { BlindIndex } from './keys/blind-index.ts'
import { KeyStore } from './keys/key-store.ts'
import { PostgresKeyStore } from './keys/postgres-key-store.ts'
import { Log } from './logging/log.ts'
import { MailSender } from './mail/mail-sender.ts'
import { SmtpMailSender } from './mail/smtp-mail-sender.ts'

const services = [
  EndpointPipeline,
  BlindIndex,
  IdempotencyKeys,
  ForgetRequests,
  RequestsRepository,
  LocalTravel,
  Log,
  Outbox,
  ProblemFilter,
  RequestScope,
  RateLimiter,
  UnitOfWork,
  HandlerRegistry,
  WorkerHealth,
  OutboxProcessor,
  OutboxRepository,
]

/** The plumbing every context stands on. No domain word appears below this folder. */
@Global()
@Module({})
export class PlatformModule {
  static with(settings: Settings, entities: readonly EntitySchema[]): DynamicModule {
    const wall = new SystemClock()
    return {
      module: PlatformModule,
      imports: [
        DiscoveryModule,
        TypeOrmModule.forRootAsync({ useFactory: () => runtimeDataSource(settings, entities) }),
      ],
      providers: [
        ...services,
        { provide: Settings, useValue: settings },
        { provide: WallClock, useValue: wall },
        { provide: Clock, useFactory: () => (settings.NODE_ENV === 'production' ? wall : new TravellingClock(wall)) },
        { provide: Ids, useClass: RandomIds },
        { provide: KeyStore, useClass: PostgresKeyStore },
        { provide: MailSender, useClass: SmtpMailSender },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useExisting: ProblemFilter },
      ],
      exports: [...services, Settings, WallClock, Clock, Ids, KeyStore, MailSender],
    }
  }
}
