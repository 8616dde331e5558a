import { seconds } from '../../platform/domain/duration.ts'
import { length, minus, together } from './attendance.ts'
import { refusals } from './conversation.errors.ts'
import type { Presence } from './presence.ts'
import { doorOf } from './room-access.ts'
import type { Talk } from './talk.ts'

/**
 * Who was this long in the room with the professional, and without the partner, has been seen alone, in ms. What LiveKit
 * says may cross within seconds, and a moment is no talk; how long it should be is the professional's to say.
 */
export const seenAfter = seconds(30)

/** `apart`: one partner at a time. `free`: the professional lets in one or both, in any order. */
export type Part = 'apart' | 'free'

/** How long a seat was alone with the professional, in ms; `others` are the seats of the other partners. */
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
 * Which part a talk is in, for every couple alike (programme, 6.2; evidence-and-safety, 4.2): where each comes apart
 * first, nobody meets the partner until both were seen alone, or the professional said to do without.
 * @param alone how long each partner was alone with the professional, in ms
 */
export function partOf(talk: Pick<Talk, 'apartFirst' | 'withoutApart'>, alone: readonly number[]): Part {
  if (!talk.apartFirst || talk.withoutApart) return 'free'
  return alone.every((it) => it >= seenAfter) ? 'free' : 'apart'
}

/** Lets this many partners be let in at once. Throws `conversation.apart_first`. */
export function mayBeLetIn(part: Part, partners: number): void {
  if (part === 'apart' && partners > 1) throw refusals.apartFirst()
}

/** The professional does without each apart first, in this talk only. Throws `conversation.room_closed` outside the hours. */
export function goWithoutApart(talk: Talk, now: Date): Talk {
  if (doorOf(talk, now) !== 'open') throw refusals.roomClosed()
  return { ...talk, withoutApart: true }
}
