import { seconds } from '../../../platform/domain/duration.ts'
import type { LobbyStay, Presence } from './presence.ts'
import { lobbyTimeoutMs } from './seat.ts'

/** A stretch of time, in epoch milliseconds; `end` is after `start`. */
export interface Interval {
  readonly start: number
  readonly end: number
}

/** An absence of this length or less does not count as one. */
export const forgivenGapMs = seconds(90)

/** Returns the union of intervals, in order, with gaps of `gap` milliseconds or less closed. */
export function union(intervals: readonly Interval[], gap = 0): readonly Interval[] {
  const merged: Interval[] = []
  for (const it of intervals.filter(({ start, end }) => end > start).toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && it.start - last.end <= gap) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, it.end) }
    } else merged.push(it)
  }
  return merged
}

/** Returns where two ordered unions are both there. */
export function intersection(a: readonly Interval[], b: readonly Interval[]): readonly Interval[] {
  return union(
    a.flatMap((x) =>
      b
        .map((y) => ({ start: Math.max(x.start, y.start), end: Math.min(x.end, y.end) }))
        .filter((it) => it.end > it.start),
    ),
  )
}

/** Returns where `a` is there and `b` is not; both ordered unions. */
export function minus(a: readonly Interval[], b: readonly Interval[]): readonly Interval[] {
  return b.reduce<readonly Interval[]>(
    (left, cut) =>
      left.flatMap(({ start, end }) =>
        [
          { start, end: Math.min(end, cut.start) },
          { start: Math.max(start, cut.end), end },
        ].filter((it) => it.end > it.start),
      ),
    a,
  )
}

export const length = (intervals: readonly Interval[]): number =>
  intervals.reduce((sum, it) => sum + it.end - it.start, 0)

/** Returns stays as intervals; one that is still open, or ends later, ends at `until`. */
const asIntervals = (stays: readonly Presence[], until: Date): readonly Interval[] =>
  stays.map((it) => ({
    start: it.joinedAt.getTime(),
    end: Math.min(it.leftAt?.getTime() ?? until.getTime(), until.getTime()),
  }))

/** Returns where every one of these groups of stays was in the room, to the millisecond. */
export const together = (groups: readonly (readonly Presence[])[], until: Date): readonly Interval[] =>
  groups.map((it) => union(asIntervals(it, until))).reduce(intersection)

export interface SeatAttendance {
  readonly seatId: string
  /** Milliseconds. */
  readonly present: number
  readonly estimated: boolean
}

export interface Attendance {
  readonly seats: readonly SeatAttendance[]
  /** Milliseconds in which every seat was in the room. */
  readonly together: number
  readonly estimated: boolean
}

/** What is known of who was where in one conversation. */
export interface Known {
  readonly seats: readonly { readonly id: string; readonly role: 'partner' | 'professional' }[]
  /** In the room. */
  readonly stays: readonly Presence[]
  /** In the lobby. */
  readonly waits: readonly LobbyStay[]
}

/**
 * Returns how long each seat was at the conversation, and how long all were in the room together. A partner is at the
 * conversation in the room, and in the lobby while the professional is in the room: whoever waits for the other's part
 * is there. A wait ends what gaps forgive, so that a short part apart is not counted as together. `until` (wall clock)
 * ends every stay that is still open, and cuts off what comes after it.
 */
export function attendanceOf({ seats, stays, waits }: Known, until: Date): Attendance {
  const inRoom = (id: string) =>
    union(
      asIntervals(
        stays.filter((it) => it.seatId === id),
        until,
      ),
      forgivenGapMs,
    )
  const held = intersectionOf(seats.filter((it) => it.role === 'professional').map((it) => inRoom(it.id)))
  const places = seats.map(({ id }) => {
    const waited = union(
      waits
        .filter((it) => it.seatId === id)
        .map((it) => ({ start: it.from.getTime(), end: Math.min(it.until.getTime(), until.getTime()) })),
      lobbyTimeoutMs,
    )
    return { id, inRoom: inRoom(id), waited }
  })
  const all = places.map(({ id, inRoom: visits, waited }) => ({
    seatId: id,
    present: length(union([...visits, ...intersection(waited, held)], forgivenGapMs)),
    estimated: stays.some((it) => it.seatId === id && it.estimated),
  }))
  return {
    seats: all,
    together: length(intersectionOf(places.map((it) => minus(it.inRoom, it.waited)))),
    estimated: all.some((it) => it.estimated),
  }
}

const intersectionOf = (groups: readonly (readonly Interval[])[]): readonly Interval[] =>
  groups.length > 0 ? groups.reduce((all, one) => intersection(all, one)) : []
