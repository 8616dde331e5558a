import { seconds } from '../../../platform/domain/duration.ts'
import { refusals } from '../../domain/conversation.errors.ts'
import type { Conversation } from '../../domain/conversation.ts'
import { doorOf } from '../../domain/opening-hours.ts'
import { length, minus, together } from './attendance.ts'
import type { Presence } from './presence.ts'

/**
 * How long a partner must have been in the room with the professional, without the other partner, to count as seen alone.
 * What LiveKit says may cross within seconds, so a moment does not count; how long it should be is the professional's to say.
 */
export const seenAloneAfterMs = seconds(30)

/** `apart`: one partner at a time. `free`: the professional lets in one or both, in any order. */
export type Part = 'apart' | 'free'

/** Returns how long a seat was alone with the professional, in ms; `others` are the seats of the other partners. */
export function aloneTime(
  seat: { readonly id: string; readonly professional: string; readonly others: readonly string[] },
  stays: readonly Presence[],
  until: Date,
): number {
  const of = (...ids: readonly string[]) => stays.filter((it) => ids.includes(it.seatId))
  const withProfessional = together([of(seat.id), of(seat.professional)], until)
  return length(minus(withProfessional, together([of(...seat.others)], until)))
}

/**
 * Returns which part a conversation is in, for every couple alike. Where each comes apart first, nobody meets the partner
 * until both were seen alone, or the professional said to do without: somebody who is not safe can then say so first.
 * @param alone how long each partner was alone with the professional, in ms
 */
export function partOf(
  conversation: Pick<Conversation, 'apartFirst' | 'withoutApart'>,
  alone: readonly number[],
): Part {
  if (!conversation.apartFirst || conversation.withoutApart) return 'free'
  return alone.every((it) => it >= seenAloneAfterMs) ? 'free' : 'apart'
}

/** Throws `conversation.apart_first` where this many partners may not be let in at once. */
export function mayBeLetIn(part: Part, partners: number): void {
  if (part === 'apart' && partners > 1) throw refusals.apartFirst()
}

/** Returns the conversation without each apart first, this once. Throws `conversation.room_closed` outside the hours. */
export function goWithoutApart(conversation: Conversation, now: Date): Conversation {
  if (doorOf(conversation, now) !== 'open') throw refusals.roomClosed()
  return { ...conversation, withoutApart: true }
}
