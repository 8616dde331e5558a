import { expect, test } from 'vitest'
import { hours, minutes } from '../../../platform/domain/duration.ts'
import { afterWrongPin } from '../../devices/domain/device.ts'
import { afterUnknownMiss, unknownClosedUntil } from './pin.ts'

const now = new Date('2026-11-30T21:00:00Z')
const later = (ms: number) => new Date(now.getTime() + ms)

test('devices that do not know a person may be wrong five times together, and six times a day in the long run', () => {
  let until: Date | null = null
  for (let i = 0; i < 5; i++) {
    expect(unknownClosedUntil(until, now)).toBeNull()
    until = afterUnknownMiss(until, now)
  }
  expect(unknownClosedUntil(until, now)).toEqual(later(hours(4)))
  expect(unknownClosedUntil(until, later(hours(4)))).toBeNull()
  until = afterUnknownMiss(until, later(hours(4)))
  expect(unknownClosedUntil(until, later(hours(4)))).toEqual(later(hours(8)))
})

test('after a day without a wrong PIN all five tries are there again', () => {
  let until: Date | null = null
  for (let i = 0; i < 5; i++) until = afterUnknownMiss(until, now)
  const nextDay = later(hours(24))
  for (let i = 0; i < 5; i++) {
    expect(unknownClosedUntil(until, nextDay)).toBeNull()
    until = afterUnknownMiss(until, nextDay)
  }
  expect(unknownClosedUntil(until, nextDay)).not.toBeNull()
})

test('a device that knows the person waits longer after each wrong PIN from the fifth on, and never longer than half a day', () => {
  const waits = Array.from({ length: 12 }, (_, failures) => afterWrongPin(failures, now).closedUntil)
  expect(waits).toEqual([
    null,
    null,
    null,
    null,
    ...[minutes(1), minutes(5), minutes(30), hours(2)].map(later),
    ...Array.from({ length: 4 }, () => later(hours(12))),
  ])
})
