import { defaultNoise, drawNoise } from '../src/disclosure.ts'
import { chanceFrom, seededBits } from './seeded-bits.ts'
import { world } from './world.ts'

/** How far from the truth, in points of a percentage: on average, and what 95 of 100 figures stay below. */
interface Errors {
  readonly mean: number
  readonly percentile95: number
}

export interface Usefulness {
  readonly couples: number
  readonly completion: Errors
  readonly satisfaction: Errors
  /** How far chance alone takes the exact share of so many couples from that of all couples there could be. */
  readonly chanceOfFew: Errors
}

export const sizes = [15, 30, 60, 120, 150, 180, 600] as const

/**
 * The error that noise brings into two rates, on couples of whom 60 % completed and 75 % of those are satisfied, in
 * blocks of 15: completed of started (only the part has noise) and satisfied of completed (both have), against the
 * exact rates of the same couples. Before bands: a band of 5 points adds at most 2.5.
 */
export function usefulness(couples: number, worlds: number): Usefulness {
  const bits = seededBits(couples)
  const chance = chanceFrom(bits)
  const blocks = couples / 15
  const errors = { completion: [] as number[], satisfaction: [] as number[], chanceOfFew: [] as number[] }
  for (let n = 0; n < worlds; n += 1) {
    let [completed, satisfied] = [0, 0]
    for (let couple = 0; couple < couples; couple += 1)
      if (chance() < world.completing) {
        completed += 1
        if (chance() < world.satisfied) satisfied += 1
      }
    if (completed === 0) continue
    let [seenCompleted, seenSatisfied] = [completed, satisfied]
    for (let block = 0; block < blocks; block += 1) {
      seenCompleted += drawNoise(defaultNoise, bits)
      seenSatisfied += drawNoise(defaultNoise, bits)
    }
    const share = (part: number, whole: number) => Math.min(Math.max(whole > 0 ? part / whole : 1, 0), 1)
    errors.completion.push(100 * Math.abs(share(seenCompleted, couples) - completed / couples))
    errors.satisfaction.push(100 * Math.abs(share(seenSatisfied, seenCompleted) - satisfied / completed))
    errors.chanceOfFew.push(100 * Math.abs(satisfied / completed - world.satisfied))
  }
  return {
    couples,
    completion: summary(errors.completion),
    satisfaction: summary(errors.satisfaction),
    chanceOfFew: summary(errors.chanceOfFew),
  }
}

function summary(errors: readonly number[]): Errors {
  const sorted = errors.toSorted((a, b) => a - b)
  return {
    mean: errors.reduce((sum, error) => sum + error, 0) / errors.length,
    percentile95: sorted[Math.ceil(0.95 * sorted.length) - 1] ?? 0,
  }
}
