import { BullRegistrar, getQueueToken, WorkerHost } from '@nestjs/bullmq'
import { Inject, Injectable } from '@nestjs/common'
import { DiscoveryService, ModuleRef } from '@nestjs/core'
import type { Queue } from 'bullmq'
import { Log } from '../logging/log.ts'
import { type QueueName, queueNames } from './handlers.ts'
import type { QueueConnection } from './queue-connection.ts'
import type { JobData } from './queue-processor.ts'

/** How long what is running may take to finish when the program stops, in ms. What does not is found again later. */
const finishMs = 15_000

/** The queues of this process, and the workers that take from them. */
@Injectable()
export class Queues {
  static readonly connection = Symbol('the connection of the queues')

  constructor(
    private readonly modules: ModuleRef,
    private readonly discovery: DiscoveryService,
    private readonly log: Log,
    @Inject(Queues.connection) private readonly connection: QueueConnection,
  ) {}

  of(name: QueueName): Queue<JobData> {
    return this.modules.get<Queue<JobData>>(getQueueToken(name), { strict: false })
  }

  /** Workers begin to take jobs. Before this every handler must be known. */
  startWorkers(): void {
    this.modules.get(BullRegistrar, { strict: false }).register()
    for (const name of queueNames)
      this.of(name).on('error', () => this.log.warn({ queue: name }, 'the queue is out of reach'))
  }

  /** Lets what runs finish, takes nothing new, and closes the connection. */
  async close(): Promise<void> {
    const hosts = this.discovery
      .getProviders()
      .map((it) => it.instance)
      .filter((it) => it instanceof WorkerHost)
    await atMost(finishMs, Promise.allSettled(hosts.map(async (it) => it.worker.close())))
    await atMost(finishMs, Promise.allSettled(queueNames.map((name) => this.of(name).close())))
    await this.connection.close()
  }
}

async function atMost(ms: number, work: Promise<unknown>): Promise<void> {
  const limit = new Promise<void>((resolve) => setTimeout(resolve, ms).unref())
  await Promise.race([work, limit])
}
