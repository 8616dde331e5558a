import { Injectable } from '@nestjs/common'
import { Clock } from '../clock/clock.ts'
import { UnitOfWork } from '../database/unit-of-work.ts'
import { system } from '../domain/actor.ts'
import { after, seconds } from '../domain/duration.ts'
import { Log } from '../logging/log.ts'
import { HandlerRegistry } from './handler-registry.ts'
import { type QueueName, ScheduledJob, type Subscriber } from './handlers.ts'
import { OutboxRepository, type OutboxRow } from './outbox.repository.ts'

/** One row to hand to its queue, due `delay` milliseconds from now. */
export interface DueWork {
  readonly id: string
  readonly handler: string
  readonly queue: QueueName
  readonly delay: number
}

/** Rows due within this time are handed to the queue, which waits for the moment itself. Short, so that travel in time stays true. */
const horizonMs = seconds(5)

/** Takes work out of the outbox and does it. However often the queue delivers a row, the outbox decides whether there is work. */
@Injectable()
export class OutboxProcessor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rows: OutboxRepository,
    private readonly registry: HandlerRegistry,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** Claims what is due soon for its queue and returns it. See OutboxRepository.claim. */
  async claimDue(): Promise<readonly DueWork[]> {
    const now = this.clock.now()
    const claimed = await this.unitOfWork.run(system('outbox.claim'), (tx) =>
      this.rows.claim(tx, after(now, horizonMs)),
    )
    return claimed.map(({ id, handler, dueAt }) => ({
      id,
      handler,
      queue: this.registry.handler(handler)?.queue ?? 'events',
      delay: Math.max(0, dueAt.getTime() - now.getTime()),
    }))
  }

  /** Does the work of one row. A row that is gone was done; that is fine. Throws what the handler throws. */
  async process(id: string): Promise<void> {
    const soon = after(this.clock.now(), seconds(1))
    const row = await this.unitOfWork.run(system('outbox.read'), (tx) => this.rows.due(tx, id, soon))
    if (!row) return
    const handler = this.registry.handler(row.handler)
    if (!handler) {
      this.log.warn({ handler: row.handler }, 'no handler of this name; work put aside')
      return
    }
    if (handler instanceof ScheduledJob) await this.runJob(row, handler)
    else await this.deliver(row, handler)
  }

  /** Remembers that a row failed for good this round, so that it comes back later and later. */
  async failed(id: string): Promise<void> {
    await this.unitOfWork.run(system('outbox.failed'), (tx) => this.rows.fail(tx, id))
  }

  private async runJob(row: OutboxRow, job: ScheduledJob): Promise<void> {
    await job.run(job.kind.payload.parse(row.payload))
    await this.unitOfWork.run(system('outbox.done'), (tx) => this.rows.remove(tx, row.id))
  }

  private async deliver(row: OutboxRow, subscriber: Subscriber): Promise<void> {
    await this.unitOfWork.run(system(subscriber.name), async (tx) => {
      const taken = await this.rows.remove(tx, row.id)
      if (taken) await subscriber.handle(tx, subscriber.event.payload.parse(row.payload))
    })
  }
}
