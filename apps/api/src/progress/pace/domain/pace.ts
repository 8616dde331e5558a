import { after, days, weeks } from '../../../platform/domain/duration.ts'

/** Who wishes a calmer pace: the person in so many words, or the programme on what the person told. Never which of that. */
export type PaceSource = 'asked' | 'programme'

/** One person's wish for a calmer pace, in programme time. Holds from `fromAt` until `untilAt`, that moment not included. */
export interface Pace {
  readonly personId: string
  readonly source: PaceSource
  readonly fromAt: Date
  readonly untilAt: Date | null
  /** Going on as it was leaves it alone. */
  readonly firm: boolean
}

/** A wish as it comes. `forAWhile`: it ends by itself. */
export type Wish = Pick<Pace, 'personId' | 'source'> & { readonly forAWhile?: boolean; readonly firm?: boolean }

/** A wish, and the end of one, take effect at a random moment between these, in ms: nothing points back at its cause. */
const soonest = days(1)
const latest = days(3)

/** How many moments there are to draw from. */
export const paceMoments = latest - soonest + 1

/** The moment a change takes effect. `drawn`: a whole number from 0 up to but not including `paceMoments`. */
export const changeMoment = (now: Date, drawn: number): Date => after(now, soonest + drawn)

/** A wish with an end of its own, as after a low grade, holds this long, in ms. */
const whileHolds = weeks(4)

/**
 * The wish as it is to be from now on. One that already holds, or is about to, goes on as it was; nothing shortens it,
 * and nothing makes it less firm.
 */
export function wished(
  before: Pace | undefined,
  { personId, source, forAWhile = false, firm = false }: Wish,
  { now, changes }: { now: Date; changes: Date },
): Pace {
  const end = forAWhile ? after(changes, whileHolds) : null
  if (!before || isOver(before, now)) return { personId, source, fromAt: changes, untilAt: end, firm }
  const untilAt = before.untilAt === null || end === null ? null : latestOf(before.untilAt, end)
  return { ...before, untilAt, firm: before.firm || firm }
}

/** May it be called off? Only one that does not hold yet, and is not firm. */
export const mayBeCalledOff = (pace: Pace, now: Date): boolean => !pace.firm && pace.fromAt > now

/** What is left of a wish that is taken back: nothing when it did not hold yet, else it ends in a while. */
export function takenBack(before: Pace, { now, changes }: { now: Date; changes: Date }): Pace | undefined {
  if (before.fromAt > now || isOver(before, now)) return undefined
  return { ...before, untilAt: before.untilAt ?? changes }
}

const latestOf = (one: Date, other: Date): Date => (one > other ? one : other)

const isOver = ({ untilAt }: Pace, now: Date): boolean => untilAt !== null && untilAt <= now
