import { after, days } from '../../platform/domain/duration.ts'
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
  /** How many people ever got a place in it. The database counts, and gives no third one. */
  readonly placesGiven: number
  /** When one of the two left or was erased, in programme time. Null while they are together, and before they were two. */
  readonly partedAt: Date | null
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
  /** The person read that the two no longer do this together. */
  readonly partingSeen: boolean
}

/** How long two who parted wait before they can go on together: not in the heat of a quarrel. */
export const comingBackAfterMs = days(7)

/** Were two people in this couple once? Then it is of these two, and nobody else joins it. */
export const wasComplete = ({ placesGiven }: Pick<Couple, 'placesGiven'>): boolean => placesGiven >= 2

/** May the two of a couple be brought together now, as far as parting is concerned? */
export const mayComeTogether = ({ partedAt }: Pick<Couple, 'partedAt'>, now: Date): boolean =>
  partedAt === null || after(partedAt, comingBackAfterMs) <= now
