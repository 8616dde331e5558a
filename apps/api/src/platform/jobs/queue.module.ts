import { BullModule } from '@nestjs/bullmq'
import { type DynamicModule, Module } from '@nestjs/common'
import { DiscoveryModule } from '@nestjs/core'
import type { Settings } from '../config/settings.ts'
import { queueNames } from './handlers.ts'
import { HousekeepingScheduler } from './housekeeping-scheduler.ts'
import { OutboxRelay } from './outbox-relay.ts'
import { openQueueConnection } from './queue-connection.ts'
import { processorOf } from './queue-processor.ts'
import { Queues } from './queues.ts'
import { Worker } from './worker.ts'

/** The queues and their workers. Only the worker process has it: the web process writes into the outbox and no further. */
@Module({})
export class QueueModule {
  static with(settings: Settings): DynamicModule {
    const connection = openQueueConnection(settings)
    return {
      module: QueueModule,
      imports: [
        DiscoveryModule,
        // Workers begin when the relay says so: by then every handler is known.
        BullModule.forRoot({ connection: connection.options, extraOptions: { manualRegistration: true } }),
        BullModule.registerQueue(...queueNames.map((name) => ({ name }))),
      ],
      providers: [
        OutboxRelay,
        HousekeepingScheduler,
        Queues,
        Worker,
        { provide: Queues.connection, useValue: connection },
        ...queueNames.map(processorOf),
      ],
      exports: [Worker],
    }
  }
}
