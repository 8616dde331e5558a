import { expect, test } from 'vitest'
import { lastTurn, monthAfter, monthBefore, monthOf, monthsToTurn, turnOf } from './calendar.ts'

test('a month begins at midnight in the Netherlands, not in Greenwich', () => {
  expect(monthOf(new Date('2026-08-31T21:59:59Z'))).toBe('2026-08')
  expect(monthOf(new Date('2026-08-31T22:00:00Z'))).toBe('2026-09')
  expect(monthOf(new Date('2026-12-31T23:00:00Z'))).toBe('2027-01')
})

test('figures are made on the eighth at six, summer and winter', () => {
  expect(turnOf('2026-07')).toEqual(new Date('2026-07-08T04:00:00Z'))
  expect(turnOf('2026-12')).toEqual(new Date('2026-12-08T05:00:00Z'))
})

test('before the eighth the month before is the last that was turned', () => {
  expect(lastTurn(new Date('2026-03-08T04:59:59Z'))).toBe('2026-02')
  expect(lastTurn(new Date('2026-03-08T05:00:00Z'))).toBe('2026-03')
})

test('missed months come in order, across the end of a year; none is left out and none comes twice', () => {
  expect(monthsToTurn('2026-10', '2027-02')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02'])
  expect(monthsToTurn('2027-02', '2027-02')).toEqual([])
  expect(monthsToTurn('2027-03', '2027-02')).toEqual([])
})

test('a couple that started on the last moment of a month has had its 26 weeks when figures may first be made', () => {
  for (let month = '2026-01'; month < '2030-01'; month = monthAfter(month)) {
    const lastMoment = new Date(turnOf(monthAfter(month)).getTime() - 7 * 86_400_000)
    let publish = month
    for (let i = 0; i < 7; i++) publish = monthAfter(publish)
    const weeks = (turnOf(publish).getTime() - lastMoment.getTime()) / 604_800_000
    expect(weeks).toBeGreaterThan(26)
    expect(monthBefore(monthAfter(month))).toBe(month)
  }
})
