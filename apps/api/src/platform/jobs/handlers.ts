import type * as z from 'zod'
import type { Tx } from '../database/unit-of-work.ts'

/** Something that happened, told to whoever subscribes. Carries ids, never content. */
export interface EventKind<P = unknown> {
  readonly name: string
  readonly payload: z.ZodType<P>
}

/** Names an event of a context: `licences.redeemed`. The payload is parsed again where it is handled. */
export const defineEvent = <P>(name: string, payload: z.ZodType<P>): EventKind<P> => ({ name, payload })

/** Something to be done at a moment, by one job. */
export interface JobKind<P = unknown> {
  readonly name: string
  readonly payload: z.ZodType<P>
}

/** Names an job of a context: `conversations.remind`. */
export const defineJob = <P>(name: string, payload: z.ZodType<P>): JobKind<P> => ({ name, payload })

/**
 * Reacts to an event inside one transaction, as the system. Its effect and the end of the work commit together,
 * so it happens exactly once however often the bell rings.
 */
export abstract class Subscriber<P = unknown> {
  /** Unique, for ever: stands in the outbox. `reminders.plan-on-booking`. */
  abstract readonly name: string
  abstract readonly event: EventKind<P>
  abstract handle(tx: Tx, payload: P): Promise<void>
}

/**
 * Does something at its moment. May speak to the outside (mail, LiveKit), so it opens its own units of work and
 * must itself be harmless when it runs twice.
 */
export abstract class ScheduledJob<P = unknown> {
  abstract readonly kind: JobKind<P>
  abstract run(payload: P): Promise<void>
}
