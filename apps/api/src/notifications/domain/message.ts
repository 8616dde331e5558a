import { minutes } from '../../platform/domain/duration.ts'

/**
 * How sure we are about a message:
 * `planned` it is asked for; `claimed` somebody is handing it to the mail server; `sent` the server took it;
 * `dropped` it was no longer wanted when its moment came; `refused` the server will never take it;
 * `in_doubt` it may or may not have left, and is not sent again.
 */
export type MessageState = 'planned' | 'claimed' | 'sent' | 'dropped' | 'refused' | 'in_doubt'

/**
 * What to do when a process died while handing a message over. `once`: rather not at all than twice (anything that
 * touches safety). `again`: rather twice than not at all; the mail carries the same Message-ID, so a reader sees one.
 */
export type Delivery = 'once' | 'again'

/** One message to one person. Holds ids only: what it says is rendered at the moment it leaves. */
export interface Message {
  readonly id: string
  readonly personId: string
  readonly template: string
  /** What it is about: ids and counters, never words. */
  readonly about: Readonly<Record<string, string | number>>
  /** Makes it the same message when it is asked for again. */
  readonly dedupeKey: string
  readonly delivery: Delivery
  readonly state: MessageState
  readonly claimedAt: Date | null
  readonly createdAt: Date
  /** When it is to leave. */
  readonly dueAt: Date
}

/** How long a claim holds: longer than the mail server's time-outs together (25 s). After it the claimer must be dead. */
export const claimTimeoutMs = minutes(2)

/** How many days a message stays in the log after it was to leave. */
export const retentionDays = 30

/**
 * Returns what to do with a message that is due.
 * `send` it; `wait` because another process holds it; `doubt` it, because its claimer died; `done`: nothing to do.
 */
export function nextActionFor(
  message: Pick<Message, 'state' | 'delivery' | 'claimedAt'>,
  now: Date,
): 'send' | 'wait' | 'doubt' | 'done' {
  if (message.state === 'planned') return 'send'
  if (message.state !== 'claimed') return 'done'
  if (message.claimedAt && now.getTime() - message.claimedAt.getTime() < claimTimeoutMs) return 'wait'
  return message.delivery === 'again' ? 'send' : 'doubt'
}
