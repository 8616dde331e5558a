import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { after, seconds } from '../../../platform/domain/duration.ts'
import { attendanceOf, type Interval, intersection, length, minus, union } from './attendance.ts'
import { isOrderly, type LobbyStay, type Presence, reconcile } from './presence.ts'

const start = new Date('2026-12-01T18:00:00Z')
const at = (s: number) => after(start, seconds(s))
const stay = (seatId: string, ...[from, to, estimated = false]: [number, number | null, boolean?]): Presence => ({
  sid: `PA_${seatId}_${from}`,
  conversationId: 'conversation',
  seatId,
  joinedAt: at(from),
  lastSeenAt: at(to ?? from),
  leftAt: to === null ? null : at(to),
  estimated,
})
const end = at(3600)
const wait = (seatId: string, from: number, until: number): LobbyStay => ({ seatId, from: at(from), until: at(until) })
const known = (ids: string[], stays: Presence[], waits: LobbyStay[] = []) => ({
  seats: ids.map((id) => ({ id, role: id === 'pro' ? ('professional' as const) : ('partner' as const) })),
  stays,
  waits,
})
const secondsOf = (stays: Presence[], seats = ['ana', 'ben', 'pro'], waits: LobbyStay[] = []) => {
  const it = attendanceOf(known(seats, stays, waits), end)
  return { seats: it.seats.map((seat) => seat.present / 1000), together: it.together / 1000, estimated: it.estimated }
}

describe('attendance', () => {
  test('is what each was there, and what all were there together', () => {
    expect(secondsOf([stay('ana', 0, 3000), stay('ben', 600, 3600), stay('pro', 0, 3600)])).toEqual({
      seats: [3000, 3000, 3600],
      together: 2400,
      estimated: false,
    })
  })

  test('forgives a gap of ninety seconds, and not one of ninety-one', () => {
    expect(secondsOf([stay('ana', 0, 1000), stay('ana', 1090, 2000)], ['ana']).seats).toEqual([2000])
    expect(secondsOf([stay('ana', 0, 1000), stay('ana', 1091, 2000)], ['ana']).seats).toEqual([1909])
  })

  test('counts two stays at once, after a quick return, once', () => {
    expect(secondsOf([stay('ana', 0, 1020), stay('ana', 1000, 2000)], ['ana']).seats).toEqual([2000])
  })

  test('ends with the conversation, also for who is still there or whose goodbye comes later', () => {
    expect(secondsOf([stay('ana', 3000, null), stay('ben', 3000, 9000)], ['ana', 'ben'])).toMatchObject({
      seats: [600, 600],
      together: 600,
    })
  })

  test('says so when it is an estimate', () => {
    expect(secondsOf([stay('ana', 0, 100, true), stay('ben', 0, 100)], ['ana', 'ben']).estimated).toBe(true)
  })

  test('is nothing for who never came, and then nobody was together', () => {
    expect(secondsOf([stay('ana', 0, 3600), stay('pro', 0, 3600)])).toMatchObject({
      seats: [3600, 0, 3600],
      together: 0,
    })
  })
})

describe('attendance of a conversation that begins apart', () => {
  // Ana 5 to 13 minutes, Ben 13 to 21, both from 21 on; the professional changes room each time.
  const stays = [
    stay('pro', 300, 780),
    stay('ana', 302, 780),
    stay('pro', 782, 1260),
    stay('ben', 784, 3600),
    stay('ana', 1262, 3600),
    stay('pro', 1260, 3600),
  ]

  test('who waits while the other is inside is at the conversation, from when the professional is there', () => {
    expect(secondsOf(stays, undefined, [wait('ben', 0, 782), wait('ana', 781, 1260), wait('ana', 0, 301)])).toEqual({
      seats: [3300, 3300, 3300],
      together: 2338,
      estimated: false,
    })
  })

  test('who went away meanwhile was not', () => {
    expect(secondsOf(stays, undefined, [wait('ben', 0, 782), wait('ana', 781, 800)]).seats).toEqual([2836, 3300, 3300])
  })

  test('a short part apart is no gap that is forgiven: nobody was together then', () => {
    const short = [stay('pro', 0, 3600), stay('ben', 0, 3600), stay('ana', 0, 1000), stay('ana', 1060, 3600)]
    expect(secondsOf(short).together).toBe(3600)
    expect(secondsOf(short, undefined, [wait('ana', 1000, 1060)]).together).toBe(3540)
  })
})

const intervals = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 60 })).map(
    ([from, size]): Interval => ({
      start: from,
      end: from + size,
    }),
  ),
  { maxLength: 12 },
)
const covers = (all: readonly Interval[], point: number) => all.some((it) => it.start <= point && point < it.end)

test('union, intersection and difference are those of sets of moments', () => {
  fc.assert(
    fc.property(intervals, intervals, (a, b) => {
      const [ua, ub] = [union(a), union(b)]
      const both = intersection(ua, ub)
      const only = minus(ua, ub)
      for (let point = 0; point <= 360; point++) {
        expect(covers(ua, point)).toBe(covers(a, point))
        expect(covers(both, point)).toBe(covers(a, point) && covers(b, point))
        expect(covers(only, point)).toBe(covers(a, point) && !covers(b, point))
      }
      expect(length(both)).toBeLessThanOrEqual(Math.min(length(ua), length(ub)))
    }),
    { numRuns: 50 },
  )
})

test('attendance does not depend on the order in which things became known', () => {
  const stays = [stay('ana', 0, 900), stay('ana', 950, 2000), stay('ben', 300, 1500, true), stay('pro', 0, null)]
  fc.assert(
    fc.property(fc.shuffledSubarray(stays, { minLength: stays.length }), (shuffled) => {
      const seats = ['ana', 'ben', 'pro']
      expect(attendanceOf(known(seats, shuffled), end)).toEqual(attendanceOf(known(seats, stays), end))
    }),
  )
})

describe('a look into the room', () => {
  const open = { ...stay('ana', 0, null), lastSeenAt: at(100) }

  test('opens a stay nobody told us about', () => {
    const sighting = { sid: 'PA_new', seatId: 'ben', joinedAt: at(90) }
    expect(reconcile([open], [sighting], at(110))).toEqual({ open: [sighting], seenAgain: [], end: [] })
  })

  test('notes who is seen again', () => {
    const seen = { sid: open.sid, seatId: 'ana', joinedAt: at(0) }
    expect(reconcile([open], [seen], at(500))).toEqual({ open: [], seenAgain: [open.sid], end: [] })
  })

  test('ends a stay that is missed for a minute where it was last seen, as an estimate', () => {
    expect(reconcile([open], [], at(159)).end).toEqual([])
    expect(reconcile([open], [], at(160)).end).toEqual([{ ...open, leftAt: at(100), estimated: true }])
  })

  test('leaves alone what has ended', () => {
    expect(reconcile([stay('ana', 0, 50)], [], at(900)).end).toEqual([])
  })

  test.each([
    ['CLIENT_INITIATED', true],
    ['PARTICIPANT_REMOVED', true],
    ['CONNECTION_TIMEOUT', false],
    ['SIGNAL_CLOSE', false],
    ['UNKNOWN_REASON', false],
  ])('leaving by %s is orderly: %s', (reason, orderly) => {
    expect(isOrderly(reason)).toBe(orderly)
  })
})
