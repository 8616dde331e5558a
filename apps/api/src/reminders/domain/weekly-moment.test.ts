import { describe, expect, test } from 'vitest'
import { datesBetween, dayOf, isThere, momentAt, momentCount, nextOf } from './weekly-moment.ts'

const amsterdam = 'Europe/Amsterdam'
const at = (iso: string) => new Date(iso)
const tuesday = { weekday: 2, time: '19:30' }
const sunday = { weekday: 7, time: '09:00' }

describe('the next time a moment comes', () => {
  test.each([
    ['later today', tuesday, '2026-12-01T12:00:00Z', '2026-12-01T18:30:00Z'],
    ['next week, once it is there', tuesday, '2026-12-01T18:30:00Z', '2026-12-08T18:30:00Z'],
    ['later this week', tuesday, '2026-11-29T23:30:00Z', '2026-12-01T18:30:00Z'],
    ['by the date of the person, not by that of Greenwich', tuesday, '2026-11-30T23:30:00Z', '2026-12-01T18:30:00Z'],
    [
      'in the week summer time ends, an hour later by Greenwich',
      tuesday,
      '2026-10-20T18:00:00Z',
      '2026-10-27T18:30:00Z',
    ],
    ['on the day summer time ends', sunday, '2026-10-24T20:00:00Z', '2026-10-25T08:00:00Z'],
    [
      'in the week summer time begins, an hour earlier by Greenwich',
      tuesday,
      '2027-03-24T12:00:00Z',
      '2027-03-30T17:30:00Z',
    ],
    ['on the day summer time begins', sunday, '2027-03-27T20:00:00Z', '2027-03-28T07:00:00Z'],
  ])('%s', (_, moment, now, next) => {
    expect(nextOf(moment, amsterdam, at(now)).toISOString()).toBe(at(next).toISOString())
  })

  test('keeps its wall time every week of three years, in zones that change their clocks and in one that does not', () => {
    for (const timeZone of [amsterdam, 'America/Santiago', 'Australia/Lord_Howe', 'Asia/Kolkata']) {
      let now = at('2026-01-01T00:00:00Z')
      for (let week = 0; week < 156; week++) {
        const next = nextOf(sunday, timeZone, now)
        const wall = Temporal.Instant.fromEpochMilliseconds(next.getTime()).toZonedDateTimeISO(timeZone)
        expect([wall.dayOfWeek, wall.hour, wall.minute]).toEqual([7, 9, 0])
        if (week > 0) expect(datesBetween(timeZone, now, next)).toBe(7)
        now = next
      }
    }
  })
})

describe('a moment is there', () => {
  test.each([
    ['when it comes', '2026-12-01T18:30:00Z', amsterdam, true],
    ['not a second before', '2026-12-01T18:29:59Z', amsterdam, false],
    ['still a while later, for who was late', '2026-12-01T19:59:00Z', amsterdam, true],
    ['not at night', '2026-12-01T20:00:00Z', amsterdam, false],
    ['not on another day', '2026-12-02T12:00:00Z', amsterdam, false],
    ['not where it is night or another day by now', '2026-12-01T18:30:00Z', 'Asia/Tokyo', false],
    ['where its own clock shows it', '2026-12-01T10:30:00Z', 'Asia/Tokyo', true],
  ])('%s', (_, now, timeZone, there) => {
    expect(isThere(tuesday, timeZone, at(now))).toBe(there)
  })
})

test('every moment that can be drawn lies in daytime, and no two are the same', () => {
  const drawn = Array.from({ length: momentCount }, (_, number) => momentAt(number))
  for (const { weekday, time } of drawn) {
    expect(weekday).toBeGreaterThanOrEqual(1)
    expect(weekday).toBeLessThanOrEqual(7)
    expect(time).toMatch(/^(09|1[0-9]|20):(00|15|30|45)$/)
  }
  expect(new Set(drawn.map((it) => JSON.stringify(it))).size).toBe(momentCount)
})

test('a day on which clocks change has 25 or 23 hours', () => {
  const hours = (now: string) => {
    const { from, until } = dayOf(amsterdam, at(now))
    return (until.getTime() - from.getTime()) / 3_600_000
  }
  expect([hours('2026-10-25T10:00:00Z'), hours('2027-03-28T10:00:00Z'), hours('2026-12-01T10:00:00Z')]).toEqual([
    25, 23, 24,
  ])
})
