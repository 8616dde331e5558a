import { seconds } from '../../../platform/domain/duration.ts'
import type { ParticipantSnapshot } from '../../domain/participant-snapshot.ts'

/**
 * One stay in the room, from joining to leaving. Known by LiveKit's participant sid, never by identity: somebody who
 * comes back within seconds has two stays of one identity, and their events may arrive crosswise.
 */
export interface Presence {
  readonly sid: string
  readonly conversationId: string
  readonly seatId: string
  readonly joinedAt: Date
  readonly lastSeenAt: Date
  readonly leftAt: Date | null
  /** Nobody said goodbye: the end is right to a minute, not to five seconds. */
  readonly estimated: boolean
}

/** One stretch of calling from the lobby, not let in. */
export interface LobbyStay {
  readonly seatId: string
  readonly from: Date
  /** The last call. */
  readonly until: Date
}

/** Whoever is not seen for this long has left. */
export const missedForMs = seconds(60)

/** LiveKit's words for ways of leaving after which the moment is exact: the person, or we, ended it. */
const orderly = new Set([
  'CLIENT_INITIATED',
  'DUPLICATE_IDENTITY',
  'PARTICIPANT_REMOVED',
  'ROOM_DELETED',
  'ROOM_CLOSED',
])
export const isOrderly = (reason: string): boolean => orderly.has(reason)

/**
 * Returns what a check of the room changes: stays that nobody told us about are opened, those seen again are noted, and
 * those missed for a minute end at the moment they were last seen, estimated.
 */
export function reconcile(
  known: readonly Presence[],
  seen: readonly ParticipantSnapshot[],
  now: Date,
): {
  readonly open: readonly ParticipantSnapshot[]
  readonly seenAgain: readonly string[]
  readonly end: readonly Presence[]
} {
  const bySid = new Map(known.map((it) => [it.sid, it]))
  const present = new Set(seen.map((it) => it.sid))
  return {
    open: seen.filter((it) => !bySid.has(it.sid)),
    seenAgain: seen.filter((it) => bySid.has(it.sid)).map((it) => it.sid),
    end: known
      .filter((it) => it.leftAt === null && !present.has(it.sid))
      .filter((it) => now.getTime() - it.lastSeenAt.getTime() >= missedForMs)
      .map((it) => ({ ...it, leftAt: it.lastSeenAt, estimated: true })),
  }
}
