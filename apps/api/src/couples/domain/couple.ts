import type { Line } from './line.ts'
import type { Wish } from './wish.ts'

/** A couple keeps the municipality, batch and channel under which it began. */
export interface Couple {
  readonly id: string
  readonly licenceId: string
  readonly municipalityId: string
  readonly batchId: string
  readonly channel: string
  /** The end of its time without pauses, in programme time; see `couple-time.ts`. */
  readonly until: Date
  /** The end as it was at the beginning. Figures count until here, whatever time was added. */
  readonly countedUntil: Date
  /** Days of pauses that are over; they move the couple's own end, and no figure. */
  readonly pauseDays: number
}

/** A couple with what its present members asked for in the open: the end of its time depends on it. */
export interface CoupleWithWishes extends Couple {
  readonly wishes: readonly Wish[]
}

/** One person in one couple, from and until. `alias` is sealed with the couple's key. */
export interface Membership {
  readonly coupleId: string
  readonly personId: string
  readonly line: Line
  readonly alias: Buffer
  readonly fromAt: Date
  readonly untilAt: Date | null
}
