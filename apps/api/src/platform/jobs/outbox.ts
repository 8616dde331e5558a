import { Injectable } from '@nestjs/common'
import { Clock } from '../clock/clock.ts'
import type { Tx } from '../database/unit-of-work.ts'
import { Ids } from '../ids/ids.ts'
import { HandlerRegistry } from './handler-registry.ts'
import type { EventKind, JobKind } from './handlers.ts'
import { OutboxRepository } from './outbox.repository.ts'

/** When a job is due, and what makes it the same job when it is planned again. */
export interface Schedule {
  readonly dueAt: Date
  /** Planning a job twice with the same key leaves one. */
  readonly dedupeKey: string
}

/** Tells what happened and plans what must happen, in the transaction of the verb that caused it. */
@Injectable()
export class Outbox {
  constructor(
    private readonly registry: HandlerRegistry,
    private readonly rows: OutboxRepository,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Records an event: one row for each subscriber, delivered after commit. */
  async record<P>(tx: Tx, event: EventKind<P>, payload: P): Promise<void> {
    const runAt = this.clock.now()
    await this.rows.add(
      tx,
      this.registry
        .subscribersOf(event as EventKind<never>)
        .map((handler) => ({ id: this.ids.id(), handler, payload, runAt, dedupeKey: null })),
    )
  }

  /** Plans a job for its moment. */
  async plan<P>(tx: Tx, job: JobKind<P>, payload: P, { dueAt, dedupeKey }: Schedule): Promise<void> {
    const row = { id: this.ids.id(), handler: job.name, payload, runAt: dueAt, dedupeKey: `${job.name}/${dedupeKey}` }
    await this.rows.add(tx, [row])
  }
}
