import { Injectable } from '@nestjs/common'
import { HandlerRegistry } from './handler-registry.ts'
import { forgotten } from './queue-processor.ts'
import { Queues } from './queues.ts'

/** Tells BullMQ what comes back at intervals, and takes away what this version does not know any more. */
@Injectable()
export class HousekeepingScheduler {
  constructor(
    private readonly queues: Queues,
    private readonly registry: HandlerRegistry,
  ) {}

  async schedule(): Promise<void> {
    const queue = this.queues.of('housekeeping')
    const { housekeeping } = this.registry
    for (const { name, everyMs } of housekeeping.values())
      await queue.upsertJobScheduler(name, { every: everyMs }, { name, data: {}, opts: forgotten })
    for (const { key } of await queue.getJobSchedulers())
      if (!housekeeping.has(key)) await queue.removeJobScheduler(key)
  }
}
