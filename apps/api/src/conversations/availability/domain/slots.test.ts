import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { days, hours, minutes } from '../../../platform/domain/duration.ts'
import { instantsOf, type WindowWish } from './availability.ts'
import { slotsIn } from './slots.ts'

const longAgo = new Date('2026-01-01T00:00:00Z')
const wish = (
  date: string,
  ...[from, until, timeZone = 'Europe/Amsterdam']: [string, string, string?]
): WindowWish => ({
  date,
  from,
  until,
  timeZone,
})
const dayBefore = (it: WindowWish) => new Date(Date.parse(`${it.date}T00:00:00Z`) - days(1.5))
const opened = (it: WindowWish) => ({
  professionalId: 'marijke',
  timeZone: it.timeZone,
  ...instantsOf(it, dayBefore(it)),
})
const starts = (it: WindowWish, length = hours(1)) => slotsIn(opened(it), length).map((slot) => slot.wallTime.slice(11))
const refusal = (story: () => unknown) => {
  try {
    story()
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : 'no error'
  }
}
const clock = (n: number) => `${String(Math.floor(n / 2)).padStart(2, '0')}:${n % 2 ? '30' : '00'}`

test('an evening from seven to half past nine has room for four beginnings', () => {
  expect(starts(wish('2026-12-01', '19:00', '21:30'))).toEqual(['19:00', '19:30', '20:00', '20:30'])
})

test('a shorter conversation can begin later', () => {
  expect(starts(wish('2026-12-01', '19:00', '20:00'), minutes(45))).toEqual(['19:00'])
  expect(starts(wish('2026-12-01', '19:00', '20:30'), minutes(45))).toEqual(['19:00', '19:30'])
})

test('until midnight is the end of the day', () => {
  expect(starts(wish('2026-12-01', '22:30', '00:00'))).toEqual(['22:30', '23:00'])
})

describe('the clock changes', () => {
  test('on 25 October 2026 the night has an hour more: the hour that comes twice has slots in both', () => {
    const slots = slotsIn(opened(wish('2026-10-25', '01:00', '04:00')), hours(1))
    expect(slots.map((it) => it.wallTime.slice(11))).toEqual([
      '01:00',
      '01:30',
      '02:00',
      '02:30',
      '02:00',
      '02:30',
      '03:00',
    ])
    expect(new Set(slots.map((it) => it.startsAt.getTime())).size).toBe(7)
  })

  test('a time that comes twice: a start takes the first, an end the second', () => {
    const window = opened(wish('2026-10-25', '02:30', '03:00'))
    expect(window.startsAt.toISOString()).toBe('2026-10-25T00:30:00.000Z')
    expect(opened(wish('2026-10-25', '00:30', '02:30')).endsAt.toISOString()).toBe('2026-10-25T01:30:00.000Z')
  })

  test('on 28 March 2027 half past two does not exist, and is refused', () => {
    expect(() => opened(wish('2027-03-28', '02:30', '05:00'))).toThrow('availability.no_such_time')
    expect(() => opened(wish('2027-03-28', '00:00', '02:30'))).toThrow('availability.no_such_time')
    expect(starts(wish('2027-03-28', '01:00', '04:30'))).toEqual(['01:00', '01:30', '03:00', '03:30'])
  })

  test('every half hour of every day with a change, in four zones and three years, keeps its wall time or is refused', () => {
    const changes = [
      '2026-03-29',
      '2026-10-25',
      '2027-03-28',
      '2027-10-31',
      '2028-03-26',
      '2028-10-29',
      '2026-04-05',
      '2026-10-04',
    ]
    const zones = ['Europe/Amsterdam', 'Europe/London', 'Australia/Lord_Howe', 'America/New_York']
    const skipped: string[] = []
    const shifted: string[] = []
    const halfHours = Array.from({ length: 47 }, (_, n) => clock(n))
    for (const [timeZone, date, from] of zones.flatMap((z) =>
      changes.flatMap((d) => halfHours.map((h) => [z, d, h] as const)),
    )) {
      const window = wish(date, from, '00:00', timeZone)
      const refused = refusal(() => opened(window))
      const first = refused ? undefined : slotsIn(opened(window), hours(1))[0]
      if (refused === 'availability.no_such_time') skipped.push(`${timeZone} ${date} ${from}`)
      else if (first?.wallTime !== `${date}T${from}`) shifted.push(`${timeZone} ${date} ${from}: ${refused}`)
    }
    expect(shifted).toEqual([])
    expect(skipped).toEqual([
      'Europe/Amsterdam 2026-03-29 02:00',
      'Europe/Amsterdam 2026-03-29 02:30',
      'Europe/Amsterdam 2027-03-28 02:00',
      'Europe/Amsterdam 2027-03-28 02:30',
      'Europe/Amsterdam 2028-03-26 02:00',
      'Europe/Amsterdam 2028-03-26 02:30',
      'Europe/London 2026-03-29 01:00',
      'Europe/London 2026-03-29 01:30',
      'Europe/London 2027-03-28 01:00',
      'Europe/London 2027-03-28 01:30',
      'Europe/London 2028-03-26 01:00',
      'Europe/London 2028-03-26 01:30',
      'Australia/Lord_Howe 2026-10-04 02:00',
    ])
  })
})

test('whatever window is opened, its slots fit in it, start at its half hours and take their full length of real time', () => {
  const day = fc
    .integer({ min: 0, max: 1095 })
    .map((n) => Temporal.PlainDate.from('2026-01-02').add({ days: n }).toString())
  const zone = fc.constantFrom('Europe/Amsterdam', 'Europe/London', 'Asia/Kathmandu', 'Australia/Lord_Howe')
  fc.assert(
    fc.property(
      day,
      zone,
      fc.integer({ min: 0, max: 45 }),
      fc.integer({ min: 2, max: 20 }),
      (date, ...[timeZone, from, size]) => {
        const window = wish(date, clock(from), clock((from + size) % 48), timeZone)
        if (from + size > 48 || refusal(() => opened(window))) return
        const free = opened(window)
        const slots = slotsIn(free, hours(1))
        expect(slots.length).toBeGreaterThan(0)
        for (const slot of slots) {
          expect(slot.endsAt.getTime() - slot.startsAt.getTime()).toBe(hours(1))
          expect(slot.startsAt >= free.startsAt && slot.endsAt <= free.endsAt).toBe(true)
          expect(slot.wallTime).toMatch(/:(00|30)$/)
          const back = Temporal.Instant.fromEpochMilliseconds(slot.startsAt.getTime()).toZonedDateTimeISO(timeZone)
          expect(back.toPlainDateTime().toString({ smallestUnit: 'minute' })).toBe(slot.wallTime)
        }
      },
    ),
  )
})

test('free time that begins in between is rounded up to the next half hour', () => {
  const free = { ...opened(wish('2026-12-01', '19:00', '22:00')), startsAt: new Date('2026-12-01T18:45:00Z') }
  expect(slotsIn(free, hours(1)).map((it) => it.wallTime)).toEqual([
    '2026-12-01T20:00',
    '2026-12-01T20:30',
    '2026-12-01T21:00',
  ])
})

test.each([
  ['half an hour is too short', wish('2026-12-01', '19:00', '19:30'), 'availability.too_short'],
  ['an end before the start', wish('2026-12-01', '19:00', '18:00'), 'availability.too_short'],
  ['yesterday', wish('2025-12-31', '19:00', '21:00'), 'availability.in_the_past'],
  ['in two years', wish('2028-12-01', '19:00', '21:00'), 'availability.too_far_ahead'],
  ['a zone nobody knows', wish('2026-12-01', '19:00', '21:00', 'Europe/Demodam'), 'availability.unknown_time_zone'],
])('%s is refused', (_, it, code) => {
  expect(refusal(() => instantsOf(it, longAgo))).toBe(code)
})
