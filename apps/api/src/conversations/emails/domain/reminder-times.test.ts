import { expect, test } from 'vitest'
import { after, minutes } from '../../../platform/domain/duration.ts'
import { remindersFor } from './reminder-times.ts'

const startsAt = new Date('2026-12-01T18:00:00Z')

test('people are reminded of an appointment 48 and 2 hours before; what has passed is left out', () => {
  expect(remindersFor(startsAt, after(startsAt, -minutes(60 * 72)))).toEqual([
    { time: 'twoDaysBefore', dueAt: after(startsAt, -minutes(48 * 60)) },
    { time: 'twoHoursBefore', dueAt: after(startsAt, -minutes(120)) },
  ])
  expect(remindersFor(startsAt, after(startsAt, -minutes(60 * 24))).map((it) => it.time)).toEqual(['twoHoursBefore'])
  expect(remindersFor(startsAt, after(startsAt, -minutes(30)))).toEqual([])
})
