import type { Line } from './line.ts'

/** A couple keeps the municipality, batch and channel under which it began. */
export interface Couple {
  readonly id: string
  readonly licenceId: string
  readonly municipalityId: string
  readonly batchId: string
  readonly channel: string
  readonly until: Date
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
