import { seconds } from '../../../platform/domain/duration.ts'
import { refusals } from '../../domain/conversation.errors.ts'
import type { Conversation } from '../../domain/conversation.ts'
import { doorOf } from '../../domain/opening-hours.ts'

/** How long after the last call somebody still counts as waiting in the lobby. The lobby calls every two seconds. */
export const lobbyTimeoutMs = seconds(10)

/** One of the three places booked for a conversation: two partners and the professional. */
export interface Seat {
  readonly id: string
  readonly conversationId: string
  readonly role: 'partner' | 'professional'
  /** null for the professional's seat: that belongs to whoever holds the conversation. */
  readonly personId: string | null
  /** When this person last called from the lobby (wall clock). */
  readonly waitingAt: Date | null
  readonly admittedAt: Date | null
  /** The session that waited: it may come back while the private area is locked. */
  readonly sessionId: string | null
}

/** Returns true while this person is in the lobby. `wall` is the wall clock: the lobby lives in real seconds. */
export const isWaiting = (seat: Pick<Seat, 'waitingAt' | 'admittedAt'>, wall: Date): boolean =>
  seat.admittedAt === null && seat.waitingAt !== null && wall.getTime() - seat.waitingAt.getTime() < lobbyTimeoutMs

/**
 * Throws the refusal where a seat may not enter the room. It may while the door is open: the professional always, a
 * partner once admitted, and with a locked private area only in the very session that was admitted.
 */
export function mayEnter(
  conversation: Conversation,
  seat: Seat,
  by: { readonly now: Date; readonly sessionId: string; readonly unlocked: boolean },
): void {
  if (doorOf(conversation, by.now) !== 'open') throw refusals.roomClosed()
  if (seat.role === 'professional') return
  if (!by.unlocked && seat.sessionId !== by.sessionId) throw refusals.locked()
  if (!seat.admittedAt) throw refusals.notAdmitted()
}
