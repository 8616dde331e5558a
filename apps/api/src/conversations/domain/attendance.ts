import { seconds } from '../../platform/domain/duration.ts'
import type { Presence } from './presence.ts'

/** A stretch of time, in epoch milliseconds; `end` is after `start`. */
export interface Interval {
  readonly start: number
  readonly end: number
}

/** Who is away this long or less was never away, in ms. */
export const gapForgiven = seconds(90)

/** The union of intervals, in order, with gaps of `gap` milliseconds or less closed. */
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

/** Where two ordered unions are both there. */
export function intersection(a: readonly Interval[], b: readonly Interval[]): readonly Interval[] {
  return union(
    a.flatMap((x) =>
      b
        .map((y) => ({ start: Math.max(x.start, y.start), end: Math.min(x.end, y.end) }))
        .filter((it) => it.end > it.start),
    ),
  )
}

export const length = (intervals: readonly Interval[]): number =>
  intervals.reduce((sum, it) => sum + it.end - it.start, 0)

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

/**
 * How long each seat was in the room and how long all were there together. `until` (wall clock) ends every stay that
 * is still open, and cuts off what comes after it.
 */
export function attendanceOf(seatIds: readonly string[], stays: readonly Presence[], until: Date): Attendance {
  const end = until.getTime()
  const visits = seatIds.map((seatId) =>
    union(
      stays
        .filter((it) => it.seatId === seatId)
        .map((it) => ({ start: it.joinedAt.getTime(), end: Math.min(it.leftAt?.getTime() ?? end, end) })),
      gapForgiven,
    ),
  )
  const seats = seatIds.map((seatId, i) => ({
    seatId,
    present: length(visits[i] ?? []),
    estimated: stays.some((it) => it.seatId === seatId && it.estimated),
  }))
  const together = visits.length > 0 ? visits.reduce((all, one) => intersection(all, one)) : []
  return { seats, together: length(together), estimated: seats.some((it) => it.estimated) }
}
