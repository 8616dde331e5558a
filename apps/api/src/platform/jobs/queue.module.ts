import { BullModule } from '@nestjs/bullmq'
import { type DynamicModule, Module } from '@nestjs/common'
import { DiscoveryModule } from '@nestjs/core'
import type { Settings } from '../config/settings.ts'
import { queueNames } from './handlers.ts'
import { OutboxRelay } from './outbox-relay.ts'
import { openQueueConnection } from './queue-connection.ts'
import { processorOf } from './queue-processor.ts'
import { QueueShutdown } from './queue-shutdown.ts'

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
        QueueShutdown,
        { provide: QueueShutdown.connection, useValue: connection },
        ...queueNames.map(processorOf),
      ],
      exports: [OutboxRelay],
    }
  }
}
