import { after, days, hours, minutes, seconds } from '../../../platform/domain/duration.ts'
import type { AccountKind } from '../../domain/account.ts'

/** How long the private area stays open after the last thing done in it. */
export const privateAreaOpenMs = minutes(5)

/** Participants stay known to their device for 30 days, behind the PIN; staff sign in again each working day. */
export const sessionLife: Record<AccountKind, { readonly idleMs: number; readonly absoluteMs: number }> = {
  participant: { idleMs: days(30), absoluteMs: days(180) },
  professional: { idleMs: minutes(60), absoluteMs: hours(12) },
  municipality: { idleMs: minutes(30), absoluteMs: hours(12) },
  operator: { idleMs: minutes(15), absoluteMs: hours(8) },
}

/** What is written of a session that is in use may be this old: most requests then write nothing for it. */
export const sessionTouchMs = seconds(15)

/** The times between which a session must lie to count now. All are exclusive. */
export interface SessionLimits {
  readonly createdAfter: Date
  readonly seenAfter: Date
}

/** Returns the limits of a session of this kind: it ends when nothing was done for too long, and at its absolute end. */
export function sessionLimits(kind: AccountKind, now: Date): SessionLimits {
  const { idleMs, absoluteMs } = sessionLife[kind]
  return { createdAfter: after(now, -absoluteMs), seenAfter: after(now, -idleMs) }
}

/** One signed-in browser. The token itself is only in the cookie. */
export interface Session {
  readonly id: string
  readonly accountId: string
  readonly createdAt: Date
  readonly seenAt: Date
  readonly tokenHash: Buffer
  /** Of the opening that the last right PIN gave to a page; null: there was none in this session. */
  readonly openingHash: Buffer | null
  /** Until when the private area is open; null: it is closed. */
  readonly openUntil: Date | null
}
