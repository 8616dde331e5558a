import { after, days, weeks } from '../../platform/domain/duration.ts'

/** Who wishes a calmer pace: the person in so many words, or the programme on what the person told. Never which of that. */
export type PaceSource = 'asked' | 'programme'

/** One person's wish for a calmer pace, in programme time. Holds from `fromAt` until `untilAt`, that moment not included. */
export interface Pace {
  readonly personId: string
  readonly source: PaceSource
  readonly fromAt: Date
  readonly untilAt: Date | null
}

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
 * The wish as it is to be from now on. One that already holds, or is about to, goes on as it was; nothing shortens it.
 * `forAWhile`: it ends by itself.
 */
export function wished(
  before: Pace | undefined,
  wish: Pick<Pace, 'personId' | 'source'> & { readonly forAWhile?: boolean },
  { now, changes }: { now: Date; changes: Date },
): Pace {
  const { forAWhile = false, personId, source } = wish
  const goesOn = before && !isOver(before, now)
  const untilAt = forAWhile ? after(changes, whileHolds) : null
  if (goesOn && before.untilAt === null) return before
  return { personId, source, fromAt: goesOn ? before.fromAt : changes, untilAt }
}

/** What is left of a wish that is taken back: nothing when it did not hold yet, else it ends in a while. */
export function takenBack(before: Pace, { now, changes }: { now: Date; changes: Date }): Pace | undefined {
  if (before.fromAt > now || isOver(before, now)) return undefined
  return { ...before, untilAt: before.untilAt ?? changes }
}

/** Does the person want it, as far as they said last? */
export const isWanted = (pace: Pace | undefined): boolean => pace !== undefined && pace.untilAt === null

const isOver = ({ untilAt }: Pace, now: Date): boolean => untilAt !== null && untilAt <= now
