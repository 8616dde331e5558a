import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common'
import { Log } from '../logging/log.ts'
import { HousekeepingScheduler } from './housekeeping-scheduler.ts'
import { OutboxRelay } from './outbox-relay.ts'
import { Queues } from './queues.ts'

/** The work of the worker process: starts it, and stops it while the database is still there. */
@Injectable()
export class Worker implements BeforeApplicationShutdown {
  constructor(
    private readonly queues: Queues,
    private readonly relay: OutboxRelay,
    private readonly housekeeping: HousekeepingScheduler,
    private readonly log: Log,
  ) {}

  async start(): Promise<void> {
    this.queues.startWorkers()
    this.relay.start()
    await this.housekeeping
      .schedule()
      .catch((error: unknown) => this.log.fault(error, 'housekeeping could not be scheduled'))
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.relay.stop()
    await this.queues.close()
  }
}
