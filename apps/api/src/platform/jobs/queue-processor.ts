import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq'
import type { Type } from '@nestjs/common'
import type { Job } from 'bullmq'
import { Log } from '../logging/log.ts'
import { HandlerRegistry } from './handler-registry.ts'
import type { QueueName } from './handlers.ts'
import { OutboxProcessor } from './outbox-processor.ts'

/** What a queue carries: the id of a row in the outbox. Housekeeping carries nothing but its name. */
export interface JobData {
  readonly id?: string
}

/** How many jobs of one queue a worker does at the same time. */
const concurrency: Record<QueueName, number> = { events: 5, mail: 3, conversations: 3, figures: 1, housekeeping: 1 }

/** How often a job is tried before its row waits for a later round of the outbox, and the first pause between, in ms. */
export const maxAttempts = 4
export const firstRetryMs = 1000

/** What BullMQ forgets at once, because the outbox remembers. */
export const forgotten = { removeOnComplete: true, removeOnFail: true } as const

/** Makes the worker of one queue: it does the row of the outbox that a job names, and logs each failure. */
export function processorOf(queue: QueueName): Type<WorkerHost> {
  @Processor(queue, { concurrency: concurrency[queue] })
  class QueueProcessor extends WorkerHost {
    constructor(
      private readonly outbox: OutboxProcessor,
      private readonly registry: HandlerRegistry,
      private readonly log: Log,
    ) {
      super()
    }

    async process(job: Job<JobData>): Promise<void> {
      if (job.data.id) await this.outbox.process(job.data.id)
      else await this.registry.housekeeping.get(job.name)?.sweep()
    }

    @OnWorkerEvent('failed')
    failed(job: Job<JobData> | undefined, error: Error): void {
      const ageMs = job && Date.now() - job.timestamp
      this.log.fault(error, 'work failed', { queue, handler: job?.name, attempt: job?.attemptsMade, ageMs })
      const { id } = job?.data ?? {}
      if (id && job && job.attemptsMade >= maxAttempts) void this.outbox.failed(id).catch(() => {})
    }

    @OnWorkerEvent('error')
    outOfReach(): void {
      this.log.warn({ queue }, 'the queue worker is out of reach')
    }
  }
  return QueueProcessor
}
