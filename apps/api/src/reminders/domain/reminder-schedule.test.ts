import { describe, expect, test } from 'vitest'
import { days, after as later } from '../../platform/domain/duration.ts'
import {
  afterEndOfTime,
  afterReminder,
  isAsked,
  isStillTrue,
  type ReminderKind,
  type ReminderSchedule,
  reminderFor,
  withChosen,
  withDrawn,
} from './reminder-schedule.ts'
import { nextOf } from './weekly-moment.ts'

const timeZone = 'Europe/Amsterdam'
/** Tuesday 1 September 2026, 19:30 in Amsterdam. */
const first = new Date('2026-09-01T17:30:00Z')

const aSchedule = (more: Partial<ReminderSchedule> = {}): ReminderSchedule => ({
  id: 'schedule',
  personId: 'person',
  weekday: 2,
  time: '19:30',
  chosen: false,
  sequence: 0,
  countsFrom: later(first, -days(30)),
  mailsInARow: 0,
  state: 'reminding',
  stateAt: null,
  suggestionClosed: false,
  round: 0,
  ...more,
})

interface Doing {
  readonly doneAt: Date
  /** Weeks in which the person does something the evening before. */
  readonly active?: readonly number[]
}

/** What is kinds in the weeks from `first` on: one word a week, `.` for nothing. */
function weeks(
  count: number,
  schedule: ReminderSchedule,
  { doneAt, active = [] }: Doing,
): readonly (ReminderKind | '.')[] {
  const kinds: (ReminderKind | '.')[] = []
  let [now, state, done] = [first, schedule, doneAt]
  for (let week = 0; week < count; week++) {
    if (active.includes(week)) done = later(now, -days(1))
    // A job runs a little late.
    const seen = { now: later(now, 700), timeZone, doneAt: done }
    const kind = reminderFor(state, seen)
    if (kind) state = afterReminder(state, seen)
    kinds.push(kind ?? '.')
    now = nextOf(state, timeZone, now)
  }
  return kinds
}

const lastWeek = { doneAt: later(first, -days(7)) }

describe('without a moment of one’s own', () => {
  test('three reminders after 7, 14 and 28 quiet days, one question after 42, then silence', () => {
    expect(weeks(12, aSchedule(), lastWeek)).toEqual([
      'something',
      'something',
      '.',
      'something',
      '.',
      'question',
      '.',
      '.',
      '.',
      '.',
      '.',
      '.',
    ])
  })

  test('doing something at any time begins the count anew, also after the silence', () => {
    expect(weeks(11, aSchedule(), { ...lastWeek, active: [2, 8] })).toEqual([
      'something',
      'something',
      '.',
      'something',
      'something',
      '.',
      'something',
      '.',
      '.',
      'something',
      'something',
    ])
  })

  test('who does something every week hears nothing', () => {
    expect(weeks(6, aSchedule(), { ...lastWeek, active: [0, 1, 2, 3, 4, 5] })).toEqual(Array(6).fill('.'))
  })

  test('whose moments were missed gets them with their distances, not all at once', () => {
    const longAgo = { doneAt: later(first, -days(200)) }
    expect(weeks(8, aSchedule({ countsFrom: later(first, -days(300)) }), longAgo)).toEqual([
      'something',
      'something',
      '.',
      'something',
      '.',
      'question',
      '.',
      '.',
    ])
  })
})

describe('with a moment of one’s own', () => {
  const chosen = withChosen(aSchedule(), { weekday: 2, time: '19:30' }, later(first, -days(2)))

  test('one short mail each week; after three without anything done the question, then silence', () => {
    expect(weeks(7, chosen, lastWeek)).toEqual(['ownMoment', 'ownMoment', 'ownMoment', 'question', '.', '.', '.'])
  })

  test('goes on as long as something is done now and then', () => {
    const said = weeks(9, chosen, { ...lastWeek, active: [2, 4, 6, 8] })
    expect(said).toEqual(Array(9).fill('ownMoment'))
  })

  test('choosing another moment, or none, is doing something', () => {
    const asked = { ...chosen, mailsInARow: 4, state: 'asked', stateAt: later(first, -days(1)) } as const
    expect(isAsked(asked, lastWeek.doneAt)).toBe(true)
    expect(isAsked(withChosen(asked, { weekday: 3, time: '20:00' }, first), lastWeek.doneAt)).toBe(false)
    expect(isAsked(withDrawn(asked, { weekday: 3, time: '20:00' }, first), lastWeek.doneAt)).toBe(false)
  })
})

test('once the couple’s time is over it is silent, also when there is more time, until the person does something', () => {
  const seen = { now: first, timeZone, ...lastWeek }
  const over = afterEndOfTime(aSchedule({ chosen: true }), seen)
  expect(weeks(4, over, lastWeek)).toEqual(['.', '.', '.', '.'])
  expect(weeks(4, over, { ...lastWeek, active: [2] })).toEqual(['.', '.', 'ownMoment', 'ownMoment'])
  expect(isAsked(over, lastWeek.doneAt)).toBe(false)
  expect(afterEndOfTime(over, { ...seen, now: later(first, days(7)) })).toBe(over)
})

test('a pause is silence to its end, and the days are counted from there', () => {
  const paused = aSchedule({ countsFrom: later(first, days(14)) })
  expect(weeks(6, paused, lastWeek)).toEqual(['.', '.', '.', 'something', 'something', '.'])
  const chosen = { ...paused, chosen: true }
  expect(weeks(4, chosen, lastWeek)).toEqual(['.', '.', 'ownMoment', 'ownMoment'])
  expect(withChosen(paused, chosen, first).countsFrom).toEqual(paused.countsFrom)
})

test('nothing is said twice on a day, whatever moment is chosen after the first mail', () => {
  const seen = { now: first, timeZone, ...lastWeek }
  const said = afterReminder(aSchedule({ chosen: true }), seen)
  const moved = withChosen(said, { weekday: 2, time: '20:00' }, later(first, 60_000))
  expect(reminderFor(moved, { ...seen, now: new Date('2026-09-01T18:00:00Z') })).toBeUndefined()
})

describe('when a mail leaves', () => {
  const seen = { now: first, timeZone, ...lastWeek }
  const said = afterReminder(aSchedule(), seen)
  const soon = { ...seen, now: later(first, 60_000) }
  test.each([
    ['nothing changed: it leaves', said, soon, true],
    ['the person did something meanwhile', said, { ...soon, doneAt: later(first, 30_000) }, false],
    ['the person paused meanwhile', { ...said, countsFrom: later(first, days(7)) }, soon, false],
    ['the person chose a moment meanwhile', withChosen(said, said, later(first, 30_000)), soon, false],
    ['a later mail took its place', { ...said, stateAt: later(first, days(7)) }, soon, false],
    ['the mail server was away until night', said, { ...seen, now: new Date('2026-09-01T19:00:00Z') }, false],
    ['the mail server was away until the next day', said, { ...seen, now: new Date('2026-09-02T10:00:00Z') }, false],
    ['the person is where it is night now', said, { ...soon, timeZone: 'Asia/Tokyo' }, false],
  ])('%s', (_, schedule, then, leaves) => {
    expect(isStillTrue(schedule, then, first)).toBe(leaves)
  })
})
