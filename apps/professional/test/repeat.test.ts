import { expect, test } from 'vitest'
import { halfHours, weekly } from '../src/features/availability/repeat.ts'

test('a weekly time falls on the same day of the week, over a new year and a change of clock', () => {
  expect(weekly('2026-12-22', 3)).toEqual(['2026-12-22', '2026-12-29', '2027-01-05'])
  expect(weekly('2027-03-23', 2)).toEqual(['2027-03-23', '2027-03-30'])
  expect(weekly('2028-02-22', 2)).toEqual(['2028-02-22', '2028-02-29'])
})

test('all 48 half hours are offered once, the working day first', () => {
  expect(new Set(halfHours).size).toBe(48)
  expect(halfHours[0]).toBe('08:00')
})
