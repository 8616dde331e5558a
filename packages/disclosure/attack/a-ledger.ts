import {
  defaultNoise,
  Ledger,
  type RandomBits,
  type Readable,
  readLedger,
  seriesRules,
  verify,
} from '../src/disclosure.ts'
import { sha256 } from './sha256.ts'

const outcomeMetrics = ['completed.v1', 'satisfied.v1', 'better.v1'].map((definition) => ({
  definition,
  noise: defaultNoise,
}))

export const outcomeRules = seriesRules({ series: 'outcomes', metrics: outcomeMetrics })

/** Completed, satisfied and reliably better couples of one block of 15. */
export type Outcomes = readonly [completed: number, satisfied: number, better: number]

/** A ledger with these blocks, one a month, written with these bits. */
export function aLedger(name: string, blocks: readonly Outcomes[], bits: RandomBits): Ledger {
  const ledger = new Ledger(name, verify([], sha256), sha256)
  blocks.forEach(([completed, satisfied, better], at) => {
    ledger.publishBlock(
      outcomeRules,
      {
        block: { series: 'outcomes', block: at + 1, couples: 15, publishFrom: '2026-01' },
        counts: { 'completed.v1': completed, 'satisfied.v1': satisfied, 'better.v1': better },
        month: `${2026 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
      },
      bits,
    )
  })
  return ledger
}

/** The same, as a reader sees it. */
export function readableLedger(name: string, blocks: readonly Outcomes[], bits: RandomBits): Readable {
  return readLedger(aLedger(name, blocks, bits).verified())
}
