import { Injectable } from '@nestjs/common'
import { Clock } from '../clock/clock.ts'
import { UnitOfWork } from '../database/unit-of-work.ts'
import { system } from '../domain/actor.ts'
import { after, seconds } from '../domain/duration.ts'
import { Log } from '../logging/log.ts'
import { HandlerRegistry } from './handler-registry.ts'
import { ScheduledJob, type Subscriber } from './handlers.ts'

interface Row {
  readonly id: string
  readonly handler: string
  readonly payload: unknown
}

/** One row whose bell is to be rung, `delay` milliseconds from now. */
export interface DueWork {
  readonly id: string
  readonly delay: number
}

/** Rows due within this time are handed to the queue, which rings at the moment itself. Short, so that travel in time stays true. */
const horizon = seconds(5)

/** Takes work out of the outbox and does it. Whoever rings the bell, the outbox decides whether there is work. */
@Injectable()
export class OutboxProcessor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly registry: HandlerRegistry,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /**
   * Marks what is due soon as handed to the queue and returns it, at most 200 at a time. A row that was handed over
   * and is still there comes again after a minute, then two, four… at most an hour: that is how an emptied queue heals.
   */
  claimDue(): Promise<readonly DueWork[]> {
    const now = this.clock.now()
    return this.unitOfWork.run(system('outbox.take'), async (tx) => {
      const [rows] = await tx.query<[{ id: string; due_at: Date }[], number]>(
        `update platform.outbox set queued_at = now() where id in (
           select id from platform.outbox
           where due_at <= $1 and (queued_at is null
             or queued_at < now() - least(60 * power(2, failures), 3600) * interval '1 second')
           order by due_at limit 200 for update skip locked)
         returning id, due_at`,
        [after(now, horizon)],
      )
      return rows.map((row) => ({ id: row.id, delay: Math.max(0, row.due_at.getTime() - now.getTime()) }))
    })
  }

  /** Does the work of one row. A row that is gone was done; that is fine. Throws what the handler throws. */
  async process(id: string): Promise<void> {
    const row = await this.unitOfWork.run(system('outbox.read'), async (tx) => {
      const rows = await tx.query<Row[]>(
        `select id, handler, payload from platform.outbox where id = $1 and due_at <= $2`,
        [id, after(this.clock.now(), seconds(1))],
      )
      return rows[0]
    })
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
    await this.unitOfWork.run(system('outbox.failed'), (tx) =>
      tx.query(`update platform.outbox set failures = failures + 1 where id = $1`, [id]),
    )
  }

  private async runJob(row: Row, job: ScheduledJob): Promise<void> {
    await job.run(job.kind.payload.parse(row.payload))
    await this.unitOfWork.run(system('outbox.done'), (tx) =>
      tx.query(`delete from platform.outbox where id = $1`, [row.id]),
    )
  }

  private async deliver(row: Row, subscriber: Subscriber): Promise<void> {
    await this.unitOfWork.run(system(subscriber.name), async (tx) => {
      const [taken] = await tx.query<[unknown[], number]>(`delete from platform.outbox where id = $1 returning id`, [
        row.id,
      ])
      if (taken.length > 0) await subscriber.handle(tx, subscriber.event.payload.parse(row.payload))
    })
  }
}
