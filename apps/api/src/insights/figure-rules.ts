import type { Channel } from '@tweespraak/contract/values/channel'
import { type CheckedRules, defaultNoise, seriesRules } from '@tweespraak/disclosure'

/** One bit of each couple; what it means is said in the contract of the report. */
export const metrics = { completed: 'completed.v1', satisfied: 'satisfied.v1', better: 'better.v1' } as const

/** Blocks of 15 with three bits each, seen four together. The rules stand for the life of the series. */
export const outcomeRules: CheckedRules = seriesRules({
  series: 'outcomes',
  metrics: Object.values(metrics).map((definition) => ({ definition, noise: defaultNoise })),
})

const startsPrefix = 'starts/'
/** An employer is never told of fewer than twenty. */
const smallest = { werkgever: 20 } as const

/** Starts by the channel a code came through: whole blocks, no outcome, so no wait for the end of the programme. */
export const startRules = (channel: string): CheckedRules =>
  seriesRules({
    series: startsPrefix + channel,
    metrics: [],
    blocksPerRelease: 1,
    horizonMonths: 0,
    ...(channel in smallest && { blockSize: smallest[channel as keyof typeof smallest] }),
  })

export const rulesOf = (series: string): CheckedRules =>
  series === outcomeRules.series ? outcomeRules : startRules(series.slice(startsPrefix.length))

export const startsSeries = (channel: Channel): string => startsPrefix + channel
export const placesSeries = (batchId: string): string => `places/${batchId}`
export const packagesSeries = (batchId: string): string => `packages/${batchId}`
