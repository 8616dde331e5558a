import { after, hours } from '../../platform/domain/duration.ts'

/** When an appointment is recalled. */
export type ReminderMoment = 'twoDaysBefore' | 'twoHoursBefore'

const before: Readonly<Record<ReminderMoment, number>> = { twoDaysBefore: hours(48), twoHoursBefore: hours(2) }

/** Every moment at which an appointment is recalled. */
export const recallMoments = (startsAt: Date): readonly Date[] =>
  Object.values(before).map((length) => after(startsAt, -length))

export interface PlannedReminder {
  readonly moment: ReminderMoment
  readonly dueAt: Date
}

/** The reminders an appointment still can have, seen from `now`: 48 and 2 hours before it. A moment that has passed is left out. */
export const remindersFor = (startsAt: Date, now: Date): readonly PlannedReminder[] =>
  (Object.keys(before) as ReminderMoment[])
    .map((moment) => ({ moment, dueAt: after(startsAt, -before[moment]) }))
    .filter((it) => it.dueAt > now)
