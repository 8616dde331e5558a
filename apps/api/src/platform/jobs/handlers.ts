import type * as z from 'zod'
import type { Tx } from '../database/unit-of-work.ts'

/**
 * The queues, by concern, so that a slow mail server holds up no room: `events` are effects inside the database,
 * `housekeeping` is what comes back by itself.
 */
export const queueNames = ['events', 'mail', 'conversations', 'figures', 'housekeeping'] as const
export type QueueName = (typeof queueNames)[number]

/** Something that happened, told to whoever subscribes. Carries ids, never content. */
export interface EventKind<P = unknown> {
  readonly name: string
  readonly payload: z.ZodType<P>
}

/** Names an event of a context: `couples.partner-joined`. The payload is parsed again where it is handled. */
export const defineEvent = <P>(name: string, payload: z.ZodType<P>): EventKind<P> => ({ name, payload })

/** Something to be done at a moment, by one job. */
export interface JobKind<P = unknown> {
  readonly name: string
  readonly payload: z.ZodType<P>
}

/** Names a job of a context: `notifications.send-message`. */
export const defineJob = <P>(name: string, payload: z.ZodType<P>): JobKind<P> => ({ name, payload })

/**
 * Reacts to an event inside one transaction, as the system. Its effect and the end of the work commit together,
 * so it happens exactly once however often the queue delivers it.
 */
export abstract class Subscriber<P = unknown> {
  /** Unique, for ever: stands in the outbox. `reminders.plan-on-booking`. */
  abstract readonly name: string
  abstract readonly event: EventKind<P>
  readonly queue: QueueName = 'events'
  abstract handle(tx: Tx, payload: P): Promise<void>
}

/**
 * Does something at its moment. May speak to the outside (mail, LiveKit), so it opens its own units of work and
 * must itself be harmless when it runs twice.
 */
export abstract class ScheduledJob<P = unknown> {
  abstract readonly kind: JobKind<P>
  readonly queue: QueueName = 'events'
  abstract run(payload: P): Promise<void>
}

/** Comes back at intervals on the worker, once for all workers together: forgetting what is old. */
export abstract class Housekeeping {
  /** Unique: the id of its job scheduler. */
  abstract readonly name: string
  abstract readonly everyMs: number
  abstract sweep(): Promise<void>
}
