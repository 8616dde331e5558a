import { minutes } from '../../platform/domain/duration.ts'

/**
 * How sure we are about a message:
 * `planned` nothing happened yet; `claimed` somebody is handing it to the mail server; `handed_over` the server took it;
 * `dropped` it was no longer wanted when its moment came; `refused` the server will never take it;
 * `in_doubt` it may or may not have left, and is not sent again.
 */
export type MessageState = 'planned' | 'claimed' | 'handed_over' | 'dropped' | 'refused' | 'in_doubt'

/**
 * What to do when a process died while handing a message over. `once`: rather not at all than twice (anything that
 * touches safety). `again`: rather twice than not at all; the mail carries the same Message-ID, so a reader sees one.
 */
export type Delivery = 'once' | 'again'

/** One message to one person. Holds ids only: what it says is found and written at the moment it leaves. */
export interface Message {
  readonly id: string
  readonly personId: string
  readonly template: string
  /** What it is about: ids and counters, never words. */
  readonly about: Readonly<Record<string, string | number>>
  /** Makes it the same message when it is asked for again. */
  readonly occurrence: string
  readonly delivery: Delivery
  readonly state: MessageState
  readonly claimedAt: Date | null
  readonly createdAt: Date
}

/** How long a claim holds: longer than the mail server's time-outs together (25 s). After it the claimer must be dead. */
export const claimHolds = minutes(2)

/** How many days a message stays in the log. */
export const loggedForDays = 30

/**
 * What to do with a message when the bell rings.
 * `carry` it; `wait` because another process holds it; `doubt` it, because its claimer died; `done`: nothing to do.
 */
export function verdictOn(
  message: Pick<Message, 'state' | 'delivery' | 'claimedAt'>,
  now: Date,
): 'carry' | 'wait' | 'doubt' | 'done' {
  if (message.state === 'planned') return 'carry'
  if (message.state !== 'claimed') return 'done'
  if (message.claimedAt && now.getTime() - message.claimedAt.getTime() < claimHolds) return 'wait'
  return message.delivery === 'again' ? 'carry' : 'doubt'
}
