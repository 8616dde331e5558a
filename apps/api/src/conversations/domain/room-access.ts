import { after, minutes, seconds } from '../../platform/domain/duration.ts'
import { refusals } from './conversation.errors.ts'
import { appointmentOf, stands, type Talk } from './talk.ts'

/** How long before the start the lobby opens, and how long after the end one can still get in, in ms. */
export const opensBefore = minutes(10)
export const closesAfter = minutes(60)
/** Who does not call for this long has left the lobby, in ms. The lobby calls every two seconds. */
export const lobbyPatience = seconds(10)

/** One of the places booked for a talk: two partners and the professional, each bound to a person. */
export interface Seat {
  readonly id: string
  readonly conversationId: string
  readonly role: 'partner' | 'professional'
  /** null for the professional's seat: that is whoever holds the talk. */
  readonly personId: string | null
  /** When this person last called from the lobby (wall clock). */
  readonly waitingAt: Date | null
  readonly admittedAt: Date | null
  /** The session that waited: it may come back while the private area is locked. */
  readonly sessionId: string | null
}

export const lobbyTimes = (it: { readonly startsAt: Date; readonly endsAt: Date }) => ({
  opensAt: after(it.startsAt, -opensBefore),
  closesAt: after(it.endsAt, closesAfter),
})

/** Whether the door is not open yet, open, or closed for good. */
export function doorOf(talk: Talk, now: Date): 'early' | 'open' | 'closed' {
  if (!stands(talk)) return 'closed'
  const { opensAt, closesAt } = lobbyTimes(appointmentOf(talk))
  if (now < opensAt) return 'early'
  return now <= closesAt ? 'open' : 'closed'
}

/** True while this person is in the lobby. `wall` is the wall clock: the lobby lives in real seconds. */
export const waits = (seat: Pick<Seat, 'waitingAt' | 'admittedAt'>, wall: Date): boolean =>
  seat.admittedAt === null && seat.waitingAt !== null && wall.getTime() - seat.waitingAt.getTime() < lobbyPatience

/**
 * Lets a seat into the room: the door is open, the professional or an admitted partner, and a locked private area
 * only for the very session that was admitted. Throws the refusal.
 */
export function mayEnter(
  talk: Talk,
  seat: Seat,
  by: { readonly now: Date; readonly sessionId: string; readonly unlocked: boolean },
): void {
  if (doorOf(talk, by.now) !== 'open') throw refusals.roomClosed()
  if (seat.role === 'professional') return
  if (!by.unlocked && seat.sessionId !== by.sessionId) throw refusals.locked()
  if (!seat.admittedAt) throw refusals.notAdmitted()
}
