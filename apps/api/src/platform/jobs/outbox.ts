import { Injectable } from '@nestjs/common'
import { Clock } from '../clock/clock.ts'
import type { Tx } from '../database/unit-of-work.ts'
import { Ids } from '../ids/ids.ts'
import { HandlerRegistry } from './handler-registry.ts'
import type { EventKind, JobKind } from './handlers.ts'

/** When an job is due, and what makes it the same job when it is planned again. */
export interface Schedule {
  readonly dueAt: Date
  /** Planning the same occurrence twice leaves one. */
  readonly occurrence: string
}

/** Tells what happened and plans what must happen, in the transaction of the verb that caused it. */
@Injectable()
export class Outbox {
  constructor(
    private readonly registry: HandlerRegistry,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Records an event: one row for each subscriber, delivered after commit. */
  async record<P>(tx: Tx, event: EventKind<P>, payload: P): Promise<void> {
    for (const subscriber of this.registry.subscribersOf(event as EventKind<never>)) {
      await this.insert(tx, subscriber, payload, { dueAt: this.clock.now(), occurrence: null })
    }
  }

  /** Plans an job for its moment. */
  async plan<P>(tx: Tx, job: JobKind<P>, payload: P, moment: Schedule): Promise<void> {
    const occurrence = `${job.name}/${moment.occurrence}`
    await this.insert(tx, job.name, payload, { dueAt: moment.dueAt, occurrence })
  }

  private async insert(
    tx: Tx,
    handler: string,
    payload: unknown,
    moment: { dueAt: Date; occurrence: string | null },
  ): Promise<void> {
    await tx.query(
      `insert into platform.outbox (id, handler, payload, due_at, occurrence) values ($1, $2, $3, $4, $5)
       on conflict do nothing`,
      [this.ids.id(), handler, JSON.stringify(payload), moment.dueAt, moment.occurrence],
    )
  }
}
