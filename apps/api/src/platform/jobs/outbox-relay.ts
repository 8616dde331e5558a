import { BullRegistrar, getQueueToken } from '@nestjs/bullmq'
import { Injectable } from '@nestjs/common'
import { ModuleRef } from '@nestjs/core'
import type { Queue } from 'bullmq'
import { LocalTravel } from '../clock/local-travel.ts'
import { Settings } from '../config/settings.ts'
import { Listener } from '../database/listener.ts'
import { Log } from '../logging/log.ts'
import { HandlerRegistry } from './handler-registry.ts'
import { type QueueName, queueNames } from './handlers.ts'
import { type DueWork, OutboxProcessor } from './outbox-processor.ts'
import { firstRetryMs, type JobData, maxAttempts } from './queue-processor.ts'

/** How long between two looks into the outbox when nothing is heard of it, in ms: the net beneath LISTEN/NOTIFY. */
const slowLookMs = 2000

/** What BullMQ forgets at once, because the outbox remembers. */
const forgotten = { removeOnComplete: true, removeOnFail: true } as const

/** Hands what is due in the outbox to its queue. Emptying the queues loses nothing: the outbox still knows. */
@Injectable()
export class OutboxRelay {
  private looking: Promise<void> | undefined
  private lookAgain = false
  private stopped = true
  private timer: NodeJS.Timeout | undefined
  private readonly listener: Listener

  constructor(
    private readonly modules: ModuleRef,
    private readonly processor: OutboxProcessor,
    private readonly registry: HandlerRegistry,
    private readonly travel: LocalTravel,
    private readonly log: Log,
    settings: Settings,
  ) {
    this.listener = new Listener(settings.DATABASE_URL, 'outbox')
  }

  /** Starts the workers, the schedulers of housekeeping and the looks into the outbox. */
  async start(): Promise<void> {
    this.modules.get(BullRegistrar, { strict: false }).register()
    for (const name of queueNames)
      this.queue(name).on('error', () => this.log.warn({ queue: name }, 'the queue is out of reach'))
    this.stopped = false
    this.listener.start(() => this.look())
    this.look()
    await this.scheduleHousekeeping().catch((error: unknown) => this.log.fault(error, 'housekeeping is not scheduled'))
  }

  /** Looks no more. Resolves when the look that was under way is over. */
  async stop(): Promise<void> {
    this.stopped = true
    clearTimeout(this.timer)
    await this.listener.stop()
    await this.looking
  }

  private look(): void {
    if (this.stopped) return
    if (this.looking) {
      this.lookAgain = true
      return
    }
    clearTimeout(this.timer)
    this.lookAgain = false
    this.looking = this.handOver()
      .catch((error: unknown) => this.log.fault(error, 'could not look into the outbox'))
      .then(() => {
        this.looking = undefined
        if (this.lookAgain) this.look()
        else if (!this.stopped) this.timer = setTimeout(() => this.look(), slowLookMs)
      })
  }

  private async handOver(): Promise<void> {
    await this.travel.refresh()
    const due = await this.processor.claimDue()
    await Promise.all(due.map((it) => this.add(it)))
  }

  /** One by one: adding in bulk makes BullMQ create a sequence, which its role may not. */
  private async add({ id, handler, queue, delay }: DueWork): Promise<void> {
    const backoff = { type: 'exponential', delay: firstRetryMs }
    await this.queue(queue).add(handler, { id }, { jobId: id, delay, attempts: maxAttempts, backoff, ...forgotten })
  }

  private async scheduleHousekeeping(): Promise<void> {
    const queue = this.queue('housekeeping')
    for (const { name, everyMs } of this.registry.housekeeping.values())
      await queue.upsertJobScheduler(name, { every: everyMs }, { name, data: {}, opts: forgotten })
    for (const { key } of await queue.getJobSchedulers())
      if (!this.registry.housekeeping.has(key)) await queue.removeJobScheduler(key)
  }

  private queue(name: QueueName): Queue<JobData> {
    return this.modules.get<Queue<JobData>>(getQueueToken(name), { strict: false })
  }
}
