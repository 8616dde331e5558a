import { confidencePercent } from './count.ts'
import { DisclosureError } from './disclosure-error.ts'
import { insideOf, type Published, seal } from './published.ts'
import { rateOf, shareInterval } from './rate.ts'

export type Change = 'clearlyBetter' | 'notClear'
export type Difference = 'clearlyHigher' | 'clearlyLower' | 'notClear'

/**
 * Whether these couples are clearly better after than before: the whole margin of the share that is reliably better
 * lies at or above `abovePercent` (whole percents, 1 to 99). Choose it above what chance alone gives: a reliable
 * change at |RCI| > 1.96 falls to 2.5 % of persons by chance (Jacobson and Truax 1991). Never a mean, never a size.
 *
 * Proof obligation: a function of `rateOf`.
 *
 * @throws disclosure.bad_count for an `abovePercent` outside 1 to 99, and what `rateOf` throws
 */
export function changeOf(
  better: Published<number>,
  whole: Published<number>,
  { abovePercent }: { abovePercent: number },
): Published<Change> {
  if (!Number.isInteger(abovePercent) || abovePercent < 1 || abovePercent > 99)
    throw new DisclosureError('disclosure.bad_count', `abovePercent is ${abovePercent}.`)
  const rate = rateOf(better, whole)
  const clear = rate.margin.from !== null && rate.margin.from >= abovePercent
  return seal(clear ? 'clearlyBetter' : 'notClear', { margin: rate.margin, label: rate, inside: insideOf(rate) })
}

/** A part and a whole over the same blocks. */
export interface Rate {
  readonly part: Published<number>
  readonly whole: Published<number>
}

/**
 * Compares a rate of one period (or municipality) with the same rate of another. Clear means: the two margins do not
 * touch. Each is made at 97.5 %, so both hold at once in at least 95 of 100 cases (Bonferroni). The margin of the
 * result is the difference now − before in points, at least −100 and at most 100.
 *
 * Proof obligation: a function of published counts over disjoint blocks (checked); every couple is in one of the two.
 *
 * @throws disclosure.not_comparable when definitions differ or a block is in both, and what `rateOf` throws
 */
export function compareRates(now: Rate, before: Rate): Published<Difference> {
  const same = now.part.definition === before.part.definition && now.whole.definition === before.whole.definition
  const parts = [...insideOf(now.whole).parts, ...insideOf(before.whole).parts]
  if (!same || new Set(parts).size !== parts.length)
    throw new DisclosureError('disclosure.not_comparable', 'Two rates that differ in kind, or share a block.')
  const [a, b] = [now, before].map(({ part, whole }) => shareInterval(part, whole, { confidencePermille: 975 })) as [
    { from: number; to: number },
    { from: number; to: number },
  ]
  const value = a.from > b.to ? 'clearlyHigher' : a.to < b.from ? 'clearlyLower' : 'notClear'
  return seal<Difference>(value, {
    margin: { from: a.from - b.to, to: a.to - b.from },
    label: {
      definition: `${now.part.definition}/${now.whole.definition}`,
      horizonMonths: Math.max(now.whole.horizonMonths, before.whole.horizonMonths),
      blocks: now.whole.blocks + before.whole.blocks,
      couples: now.whole.couples + before.whole.couples,
      confidencePercent,
    },
    inside: { parts, raw: 0, draws: 0, noise: null },
  })
}
