import { Injectable } from '@nestjs/common'
import type { Worker } from 'bullmq'
import { LocalTravel } from '../clock/local-travel.ts'
import { Settings } from '../config/settings.ts'
import { Log } from '../logging/log.ts'
import { OutboxProcessor } from './outbox-processor.ts'
import { type JobData, openQueue, type QueueBackend } from './queues.ts'

/** How long between two looks into the outbox, in ms. */
const pace = 250
/** How often one bell is rung before its row waits for a later round. */
const attempts = 4
/** How long what is running may take to finish when the program stops, in ms. */
const patience = 15_000

/**
 * Rings bells: hands what is due in the outbox to BullMQ and lets the processor do it when BullMQ says so.
 * Only the worker door starts it. Emptying the queue loses nothing: the outbox still knows.
 */
@Injectable()
export class OutboxRelay {
  private backend: QueueBackend | undefined
  private worker: Worker<JobData> | undefined
  private looking: Promise<void> = Promise.resolve()
  private stopped = true
  private timer: NodeJS.Timeout | undefined

  constructor(
    private readonly settings: Settings,
    private readonly processor: OutboxProcessor,
    private readonly travel: LocalTravel,
    private readonly log: Log,
  ) {}

  start(): void {
    this.backend = openQueue(this.settings)
    this.backend.queue.on('error', () => this.log.warn({}, 'the queue is out of reach'))
    this.worker = this.backend.worker((id) => this.processor.process(id))
    this.worker.on('error', () => this.log.warn({}, 'the queue worker is out of reach'))
    this.worker.on('failed', (job, error) => {
      this.log.fault(error, 'work failed', { job: job?.name, attempt: job?.attemptsMade })
      if (job && job.attemptsMade >= attempts) void this.processor.failed(job.data.id).catch(() => {})
    })
    this.stopped = false
    this.look()
  }

  /** Takes nothing new, lets what runs finish, and closes the queue. */
  async stop(): Promise<void> {
    this.stopped = true
    clearTimeout(this.timer)
    await this.looking
    const patienceEnds = new Promise<void>((resolve) => setTimeout(resolve, patience).unref())
    await Promise.race([this.worker?.close(), patienceEnds])
    await Promise.race([this.backend?.queue.close(), patienceEnds])
    await this.backend?.close()
  }

  private look(): void {
    this.looking = this.handOver()
      .catch((error: unknown) => this.log.fault(error, 'could not look into the outbox'))
      .then(() => {
        if (!this.stopped) this.timer = setTimeout(() => this.look(), pace)
      })
  }

  private async handOver(): Promise<void> {
    await this.travel.refresh()
    const due = await this.processor.claimDue()
    const { queue } = this.backend ?? {}
    if (!queue) return
    await Promise.all(
      due.map(({ id, delay }) =>
        queue.add(
          'bell',
          { id },
          {
            jobId: id,
            delay,
            attempts,
            backoff: { type: 'exponential', delay: 1000 },
            removeOnComplete: true,
            removeOnFail: true,
          },
        ),
      ),
    )
  }
}
