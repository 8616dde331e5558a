import { after, hours } from '../../../platform/domain/duration.ts'

/** When people are reminded of an appointment. */
export type ReminderTime = 'twoDaysBefore' | 'twoHoursBefore'

const leadTimesMs: Readonly<Record<ReminderTime, number>> = { twoDaysBefore: hours(48), twoHoursBefore: hours(2) }

/** Returns every moment at which people are reminded of an appointment. */
export const reminderTimes = (startsAt: Date): readonly Date[] =>
  Object.values(leadTimesMs).map((leadTime) => after(startsAt, -leadTime))

export interface PlannedReminder {
  readonly time: ReminderTime
  readonly dueAt: Date
}

/** Returns the reminders an appointment can still have, seen from `now`. A moment that has passed is left out. */
export const remindersFor = (startsAt: Date, now: Date): readonly PlannedReminder[] =>
  (Object.keys(leadTimesMs) as ReminderTime[])
    .map((time) => ({ time, dueAt: after(startsAt, -leadTimesMs[time]) }))
    .filter((it) => it.dueAt > now)
