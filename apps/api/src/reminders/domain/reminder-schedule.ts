import { after, weeks } from '../../platform/domain/duration.ts'
import { datesBetween, isDaytime, isThere, type WeeklyMoment } from './weekly-moment.ts'

/**
 * `reminding`: reminders come at their moments. `asked`: the question left, so nothing comes any more. `silent`: nothing
 * comes and nothing was asked, because the couple's time was over.
 */
export type ReminderState = 'reminding' | 'asked' | 'silent'

/** How far the reminders to one person are. Knows of mails only; what the person did is asked where it is kept. */
export interface ReminderSchedule extends WeeklyMoment {
  readonly id: string
  readonly personId: string
  /** The person chose this moment. Else it was drawn, once: a mail then tells no day on which somebody last did something. */
  readonly chosen: boolean
  /** Counts the choices, for calendars (RFC 5545, SEQUENCE). */
  readonly sequence: number
  /** Quiet days are counted from here at the earliest. While it lies ahead, the person has a pause. */
  readonly countsFrom: Date
  /** How many mails went out in a row, and what state that left. Both hold until the person does something after `stateAt`. */
  readonly mailsInARow: number
  readonly state: ReminderState
  /** When the last mail was asked for, or since when it is silent. null: neither yet. */
  readonly stateAt: Date | null
  /** The suggestion to choose a moment was answered. It is made once. */
  readonly suggestionClosed: boolean
  /** Counts the checks that were planned: an older one than the last does nothing. */
  readonly round: number
}

export type ReminderKind = 'something' | 'ownMoment' | 'question'

/** What is known about the person at this moment. `doneAt`: what the person last did, nobody else. */
export interface PersonNow {
  readonly now: Date
  readonly timeZone: string
  readonly doneAt: Date
}

/**
 * Quiet days before the first, second and third reminder, and before the question that ends them. Reminders soon lose
 * their effect and then annoy, so there are three, one question, and silence.
 */
const quietDaysBefore = [7, 14, 28, 42] as const

/** This many mails in a row without anything done, and the next is the question. */
const maxMailsInARow = 3

/** How long a schedule is kept after the couple's time: longer than either may still take more of it. */
const keptAfterEndMs = weeks(9)

export const keptUntil = ({ until }: { readonly until: Date }): Date => after(until, keptAfterEndMs)

/** Returns what to mail now, if anything. Follows from the clock, from earlier mails and from what the person did, alone. */
export function reminderFor(schedule: ReminderSchedule, person: PersonNow): ReminderKind | undefined {
  const { now, timeZone } = person
  if (isPaused(schedule, now) || !isThere(schedule, timeZone, now)) return undefined
  if (schedule.stateAt && datesBetween(timeZone, schedule.stateAt, now) < 1) return undefined
  const { mailsInARow, state } = currentOf(schedule, person.doneAt)
  if (state !== 'reminding') return undefined
  if (!schedule.chosen && !isDue(schedule, person, mailsInARow)) return undefined
  if (mailsInARow >= maxMailsInARow) return 'question'
  return schedule.chosen ? 'ownMoment' : 'something'
}

/** Long enough after the person last did something, and as long after the last mail as the two moments lie apart. */
function isDue(schedule: ReminderSchedule, { now, timeZone, doneAt }: PersonNow, mailsInARow: number): boolean {
  const gap = quietDaysBefore[mailsInARow] ?? Number.POSITIVE_INFINITY
  if (datesBetween(timeZone, quietSince(schedule, doneAt), now) < gap) return false
  const apart = gap - (quietDaysBefore[mailsInARow - 1] ?? 0)
  return mailsInARow === 0 || !schedule.stateAt || datesBetween(timeZone, schedule.stateAt, now) >= apart
}

/** Returns the schedule after a mail was asked for. */
export function afterReminder(schedule: ReminderSchedule, { now, doneAt }: PersonNow): ReminderSchedule {
  const { mailsInARow } = currentOf(schedule, doneAt)
  const state = mailsInARow < maxMailsInARow ? 'reminding' : 'asked'
  return { ...schedule, mailsInARow: mailsInARow + 1, state, stateAt: now }
}

/**
 * Returns the schedule once the couple's time is over. Either of the two may take more time for both; that the mails went
 * on would then tell it. So they go on when this person does something again.
 */
export const afterEndOfTime = (schedule: ReminderSchedule, { now, doneAt }: PersonNow): ReminderSchedule =>
  currentOf(schedule, doneAt).state === 'silent'
    ? schedule
    : { ...schedule, mailsInARow: 0, state: 'silent', stateAt: now }

/** Returns true when a mail asked for at `askedAt` may still leave: the person did or chose nothing since, and it is still that day. */
export function isStillTrue(schedule: ReminderSchedule, { now, timeZone, doneAt }: PersonNow, askedAt: Date): boolean {
  if (schedule.stateAt?.getTime() !== askedAt.getTime() || quietSince(schedule, doneAt) > askedAt) return false
  return datesBetween(timeZone, askedAt, now) === 0 && isDaytime(timeZone, now)
}

export const isPaused = ({ countsFrom }: Pick<ReminderSchedule, 'countsFrom'>, now: Date): boolean => countsFrom > now

/** Returns true when the question was asked, and the person has not done or chosen anything since. */
export const isAsked = (schedule: ReminderSchedule, doneAt: Date): boolean =>
  currentOf(schedule, doneAt).state === 'asked'

/** Returns true when no mail comes until the person does or chooses something. */
export const hasStopped = (schedule: ReminderSchedule, doneAt: Date): boolean =>
  currentOf(schedule, doneAt).state !== 'reminding'

/** Returns the schedule with the person's own choice. Choosing is doing: earlier mails count no more. */
export const withChosen = (
  schedule: ReminderSchedule,
  { weekday, time }: WeeklyMoment,
  now: Date,
): ReminderSchedule => ({
  ...schedule,
  weekday,
  time,
  chosen: true,
  sequence: schedule.sequence + 1,
  countsFrom: later(schedule.countsFrom, now),
  suggestionClosed: true,
})

/** Returns the schedule without a moment of one's own: a drawn one takes its place. */
export const withDrawn = (
  schedule: ReminderSchedule,
  { weekday, time }: WeeklyMoment,
  now: Date,
): ReminderSchedule => ({
  ...schedule,
  weekday,
  time,
  chosen: false,
  countsFrom: later(schedule.countsFrom, now),
})

const quietSince = ({ countsFrom }: ReminderSchedule, doneAt: Date): Date => later(countsFrom, doneAt)

const fresh = { mailsInARow: 0, state: 'reminding' } as const

const currentOf = (schedule: ReminderSchedule, doneAt: Date): Pick<ReminderSchedule, 'mailsInARow' | 'state'> =>
  schedule.stateAt && schedule.stateAt > quietSince(schedule, doneAt) ? schedule : fresh

const later = (one: Date, other: Date): Date => (one > other ? one : other)
