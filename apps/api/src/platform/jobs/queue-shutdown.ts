import { getQueueToken, WorkerHost } from '@nestjs/bullmq'
import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common'
import { DiscoveryService, ModuleRef } from '@nestjs/core'
import type { Queue } from 'bullmq'
import { queueNames } from './handlers.ts'
import { OutboxRelay } from './outbox-relay.ts'
import type { QueueConnection } from './queue-connection.ts'

/** How long what is running may take to finish when the program stops, in ms. What does not is found again later. */
const finishMs = 15_000

/** Stops in the right order, while the database is still there: no new looks, then the workers, then the queues. */
@Injectable()
export class QueueShutdown implements BeforeApplicationShutdown {
  static readonly connection = Symbol('the connection of the queues')

  constructor(
    private readonly relay: OutboxRelay,
    private readonly discovery: DiscoveryService,
    private readonly modules: ModuleRef,
    @Inject(QueueShutdown.connection) private readonly connection: QueueConnection,
  ) {}

  async beforeApplicationShutdown(): Promise<void> {
    await this.relay.stop()
    const hosts = this.discovery
      .getProviders()
      .map((it) => it.instance)
      .filter((it) => it instanceof WorkerHost)
    await atMost(finishMs, Promise.allSettled(hosts.map(async (it) => it.worker.close())))
    const queues = queueNames.map((name) => this.modules.get<Queue>(getQueueToken(name), { strict: false }))
    await atMost(finishMs, Promise.allSettled(queues.map((it) => it.close())))
    await this.connection.close()
  }
}

async function atMost(ms: number, work: Promise<unknown>): Promise<void> {
  const limit = new Promise<void>((resolve) => setTimeout(resolve, ms).unref())
  await Promise.race([work, limit])
}
