import { after, weeks } from '../../platform/domain/duration.ts'
import { datesBetween, isDaytime, isThere, type WeeklyMoment } from './moment.ts'

/** How far the reminders to one person are. Knows of mails only; what the person did is asked where it is kept. */
export interface Plan extends WeeklyMoment {
  readonly id: string
  readonly personId: string
  /** The person chose this moment. Else it was drawn, once: a mail then tells no day on which somebody last did something. */
  readonly chosen: boolean
  /** Counts the choices, for calendars (RFC 5545, SEQUENCE). */
  readonly sequence: number
  /** Quiet days are counted from here at the earliest. While it lies ahead, the person has a pause. */
  readonly countsFrom: Date
  /** How many mails in a row, the last at `saidAt`; or `silent`, since then. Counts until the person does something. */
  readonly said: number
  readonly saidAt: Date | null
  /** The offer to choose a moment was answered. It is made once. */
  readonly offerClosed: boolean
  /** Counts the looks that were planned: an older one than the last shrugs. */
  readonly round: number
}

export type Saying = 'something' | 'ownMoment' | 'question'

/** What is known about the person at this moment. `doneAt`: what the person last did, nobody else. */
export interface Seen {
  readonly now: Date
  readonly timeZone: string
  readonly doneAt: Date
}

/**
 * Quiet days before the first, second and third reminder, and before the question that ends them. Three prompts, one
 * question, silence: design library, evidence 2.3.
 */
const gaps = [7, 14, 28, 42] as const

/** This many mails in a row at the own moment without anything done, and the next is the question. */
const patience = 3

/** After the question nothing more is said. */
const afterQuestion = 4

/** Nothing more is said, and nothing was asked: the couple's time was over. */
export const silent = 5

/** How long a plan is kept after the couple's time: longer than either may still take more of it. */
const keptAfterTheEnd = weeks(9)

export const keptUntil = ({ until }: { readonly until: Date }): Date => after(until, keptAfterTheEnd)

/** What to say now, if anything. Follows from the clock, from what was said, and from what the person did, alone. */
export function whatToSay(plan: Plan, seen: Seen): Saying | undefined {
  const { now, timeZone } = seen
  if (isPaused(plan, now) || !isThere(plan, timeZone, now)) return undefined
  if (plan.saidAt && datesBetween(timeZone, plan.saidAt, now) < 1) return undefined
  const said = saidInARow(plan, seen.doneAt)
  if (isSilent(plan, seen.doneAt)) return undefined
  if (plan.chosen) return said < patience ? 'ownMoment' : 'question'
  if (!isDue(plan, seen, said)) return undefined
  return said < patience ? 'something' : 'question'
}

/** Long enough after the last doing, and as long after the last mail as the two moments lie apart. */
function isDue(plan: Plan, { now, timeZone, doneAt }: Seen, said: number): boolean {
  const gap = gaps[said] ?? Number.POSITIVE_INFINITY
  if (datesBetween(timeZone, quietSince(plan, doneAt), now) < gap) return false
  const apart = gap - (gaps[said - 1] ?? 0)
  return said === 0 || !plan.saidAt || datesBetween(timeZone, plan.saidAt, now) >= apart
}

/** The plan after something was said. */
export const afterSaying = (plan: Plan, { now, doneAt }: Seen): Plan => ({
  ...plan,
  said: Math.min(saidInARow(plan, doneAt) + 1, afterQuestion),
  saidAt: now,
})

/**
 * The plan once the couple's time is over. Either of the two may take more time for both; that the mails went on would
 * then tell it. So they go on when this person does something again.
 */
export const afterTheEnd = (plan: Plan, { now, doneAt }: Seen): Plan =>
  saidInARow(plan, doneAt) === silent ? plan : { ...plan, said: silent, saidAt: now }

/** Asked again at the moment a mail leaves: the person did or chose nothing since, and it is still that day. */
export function stillSo(plan: Plan, { now, timeZone, doneAt }: Seen, saidAt: Date): boolean {
  if (plan.saidAt?.getTime() !== saidAt.getTime() || quietSince(plan, doneAt) > saidAt) return false
  return datesBetween(timeZone, saidAt, now) === 0 && isDaytime(timeZone, now)
}

export const isPaused = ({ countsFrom }: Pick<Plan, 'countsFrom'>, now: Date): boolean => countsFrom > now

/** The question was asked, and the person has not done or chosen anything since. */
export const isAsked = (plan: Plan, doneAt: Date): boolean => saidInARow(plan, doneAt) === afterQuestion

/** Nothing is said until the person does or chooses something. */
export const isSilent = (plan: Plan, doneAt: Date): boolean => saidInARow(plan, doneAt) >= afterQuestion

/** The person's own choice. Choosing is doing: what was said before counts no more. */
export const withChosen = (plan: Plan, { weekday, time }: WeeklyMoment, now: Date): Plan => ({
  ...plan,
  weekday,
  time,
  chosen: true,
  sequence: plan.sequence + 1,
  countsFrom: later(plan.countsFrom, now),
  offerClosed: true,
})

/** Without a moment of one's own any more: a drawn one takes its place. */
export const withDrawn = (plan: Plan, { weekday, time }: WeeklyMoment, now: Date): Plan => ({
  ...plan,
  weekday,
  time,
  chosen: false,
  countsFrom: later(plan.countsFrom, now),
})

const quietSince = ({ countsFrom }: Plan, doneAt: Date): Date => later(countsFrom, doneAt)

const saidInARow = (plan: Plan, doneAt: Date): number =>
  plan.saidAt && plan.saidAt > quietSince(plan, doneAt) ? plan.said : 0

const later = (one: Date, other: Date): Date => (one > other ? one : other)
