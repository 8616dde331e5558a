import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { channel } from '../values/channel.ts'
import { id } from '../values/values.ts'

/** A calendar month, `2026-09`. */
const month = z.string().check(z.regex(/^\d{4}-\d{2}$/))

/** An interval that holds the exact figure. An end that is null is open. */
const margin = z.object({ from: z.nullable(z.int()), to: z.nullable(z.int()) })

/** A published number and its margin; equal ends: it is exact. */
export const figure = z.object({ value: z.int(), margin, confidencePercent: z.int() })
export type Figure = z.output<typeof figure>

/** A share in whole percents, as a band of five: `atLeast` ≤ share < `below`. Never 0 and never 100. */
export const share = z.object({
  atLeast: z.nullable(z.int()),
  below: z.nullable(z.int()),
  margin,
  confidencePercent: z.int(),
})
export type Share = z.output<typeof share>

/** Figures about whole blocks. A figure is null where it would be about too few couples. */
export const outcomes = z.object({
  blocks: z.int(),
  started: figure,
  completed: figure,
  /** Couples in which every partner who answered gave 7 or more. */
  satisfied: figure,
  /** Completed of started. */
  completion: z.nullable(share),
  /** Satisfied of completed. */
  satisfaction: z.nullable(share),
  /** Whether those who completed are clearly better after than before. */
  change: z.nullable(z.enum(['clearlyBetter', 'notClear'])),
})
export type Outcomes = z.output<typeof outcomes>

export const report = z.object({
  /** How figures are made: the same for every municipality, and known beforehand. */
  rules: z.object({
    couplesPerBlock: z.int(),
    blocksPerRelease: z.int(),
    /** Whole months between closing a block and its publication, at least and at most. */
    waitMonths: z.object({ from: z.int(), to: z.int() }),
    /** Day of the month on which figures are published. */
    day: z.int(),
  }),
  /** All releases together; null before the first. */
  total: z.nullable(outcomes),
  releases: z.array(z.object({ number: z.int(), published: month, outcomes })),
  /** Started couples by the channel their code came through, in whole blocks. A count of its own. */
  channels: z.array(z.object({ channel, started: figure })),
  /** Rounded down to tens, on the day of publication. */
  stock: z.array(z.object({ batchId: id, places: figure, conversationPackages: figure })),
  /**
   * Whole euros. `perPlace`: all that was bought, for each place that was; null when nothing was paid. `perCompleted`:
   * the places of the couples in the total, for each of them that completed. Places that nobody used are in neither.
   */
  cost: z.object({ places: z.int(), perPlace: z.nullable(z.int()), perCompleted: z.nullable(figure) }),
})
export type Report = z.output<typeof report>

export const readReport = endpoint({
  audience: 'municipality',
  method: 'GET',
  path: '/report',
  summary:
    'The published figures. They are about whole blocks of couples, stand for ever, and say nothing of one couple.',
  response: report,
})
