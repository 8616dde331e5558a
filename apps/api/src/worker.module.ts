import { type DynamicModule, Module } from '@nestjs/common'
import { AppModule } from './app.module.ts'
import type { Settings } from './platform/config/settings.ts'
import { QueueModule } from './platform/jobs/queue.module.ts'

/** The same contexts as the web process, and the queues. */
@Module({})
export class WorkerModule {
  static with(settings: Settings): DynamicModule {
    return { module: WorkerModule, imports: [AppModule.with(settings), QueueModule.with(settings)] }
  }
}
