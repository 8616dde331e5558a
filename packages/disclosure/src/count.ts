import { DisclosureError } from './disclosure-error.ts'
import { stockDefinition } from './entry.ts'
import { certain, noiseLaw } from './noise-law.ts'
import { type Inside, insideOf, type Label, type Margin, type Published, seal } from './published.ts'
import type { Ratio } from './ratio.ts'

/** A margin holds the exact figure in at least this many of 100 cases. */
export const confidencePercent = 95

/**
 * The smallest h with P(|Z| ≤ h) ≥ percent/100 for the sum Z of `draws` draws of noise. So the exact count lies in
 * [value − h, value + h] with at least that confidence, whatever it is: the law of Z does not depend on it.
 */
export function halfWidth(noise: Ratio | null, draws: number, percent: number): number {
  if (noise === null || draws === 0) return 0
  const law = noiseLaw(noise, draws)
  const allowed = (certain * BigInt(100 - percent)) / 100n
  let h = 0
  while (2n * law.tail(h + 1) > allowed) h += 1
  return h
}

/**
 * A count as a reader sees it. Proof obligation: the value and its margin are functions of the sum of published
 * values and of public numbers only, so they tell no more than the ledger does (post-processing: Dwork and Roth 2014,
 * proposition 2.1). Cutting to 0 … couples only throws away values that are impossible.
 */
export function countFigure(inside: Inside, label: Omit<Label, 'confidencePercent'>): Published<number> {
  const cut = (count: number) => Math.min(Math.max(count, 0), label.couples)
  const value = cut(inside.raw)
  const h = halfWidth(inside.noise, inside.draws, confidencePercent)
  // Cut first, then widened: never narrower than the interval around the uncut sum, and never empty.
  const margin: Margin = { from: cut(value - h), to: cut(value + h) }
  const percent = inside.draws === 0 ? 100 : confidencePercent
  return seal(value, { margin, label: { ...label, confidencePercent: percent }, inside })
}

/**
 * Adds counts of the same definition: blocks of one municipality, or several municipalities together.
 *
 * Proof obligation: the couples behind the figures are disjoint (checked: no block twice), so a couple is in one
 * figure at most and the sum tells of it no more than that figure does; noise adds up as independent draws.
 *
 * @throws disclosure.not_comparable for nothing at all, for different definitions, horizons or noise, for a block
 *   that would be counted twice, and for something that is not a count
 */
export function sum(figures: readonly Published<number>[]): Published<number> {
  const [first] = figures
  if (!first) throw new DisclosureError('disclosure.not_comparable', 'There is nothing to add.')
  const insides = figures.map(insideOf)
  const noise = insides[0]?.noise ?? null
  const same = figures.every(
    (figure, at) =>
      typeof figure.value === 'number' &&
      figure.definition === first.definition &&
      figure.horizonMonths === first.horizonMonths &&
      insides[at]?.noise?.numerator === noise?.numerator &&
      insides[at]?.noise?.denominator === noise?.denominator,
  )
  if (!same) throw new DisclosureError('disclosure.not_comparable', 'Definition, horizon or noise differ.')
  const parts = insides.flatMap((inside) => inside.parts)
  if (new Set(parts).size !== parts.length)
    throw new DisclosureError('disclosure.not_comparable', 'A block would be counted twice.')
  const total = (of: (at: number) => number) => figures.reduce((so, _, at) => so + of(at), 0)
  if (first.definition === stockDefinition) {
    const value = total((at) => insides[at]?.raw ?? 0)
    return seal(value, {
      margin: { from: value, to: value + 9 * figures.length },
      label: first,
      inside: { parts, raw: value, draws: 0, noise: null },
    })
  }
  return countFigure(
    { parts, raw: total((at) => insides[at]?.raw ?? 0), draws: total((at) => insides[at]?.draws ?? 0), noise },
    {
      definition: first.definition,
      horizonMonths: first.horizonMonths,
      blocks: total((at) => figures[at]?.blocks ?? 0),
      couples: total((at) => figures[at]?.couples ?? 0),
    },
  )
}
