import { after, days, hours, minutes } from '../../platform/domain/duration.ts'

export type AccountKind = 'participant' | 'professional' | 'municipality' | 'operator'

/** How long the private area stays open after the last thing done in it. */
export const privateAreaOpen = minutes(5)

/** Participants stay known to their device for 30 days, behind the PIN; staff sign in anew each working day. */
export const sessionLife: Record<AccountKind, { readonly idle: number; readonly absolute: number }> = {
  participant: { idle: days(30), absolute: days(180) },
  professional: { idle: minutes(60), absolute: hours(12) },
  municipality: { idle: minutes(30), absolute: hours(12) },
  operator: { idle: minutes(15), absolute: hours(8) },
}

export interface SessionTimes {
  readonly createdAt: Date
  readonly seenAt: Date
}

/** Does this session still count? It ends when nothing was done for too long, and at its absolute end. */
export function sessionCounts(kind: AccountKind, times: SessionTimes, now: Date): boolean {
  const life = sessionLife[kind]
  return after(times.seenAt, life.idle) > now && after(times.createdAt, life.absolute) > now
}

/** One signed-in browser. The token itself is only in the cookie. */
export interface Session extends SessionTimes {
  readonly id: string
  readonly accountId: string
  readonly tokenHash: Buffer
  /** Until when the private area is open; null: it is closed. */
  readonly openUntil: Date | null
}
