import { DisclosureError } from './disclosure-error.ts'
import { insideOf, labelFrom, type Published, seal } from './published.ts'
import { fewestCouples } from './rate.ts'

/**
 * What one couple cost, in whole euros: money of the contract over a published count. Over an exact count (started) to
 * the euro; over a count with noise (completed) to ten euros, with the margin that the count brings. An upper end
 * that is null says that the count might be nought.
 *
 * Proof obligation: the money is contract data that the reader already has; the count is published (post-processing).
 *
 * @param cents whole, 0 or more
 * @throws disclosure.too_few_couples when the count, noise and all, is below 30 couples
 * @throws disclosure.bad_count for an amount that cannot be
 */
export function costPer(cents: number, count: Published<number>): Published<number> {
  if (!Number.isSafeInteger(cents) || cents < 0) throw new DisclosureError('disclosure.bad_count', `${cents} cents.`)
  const inside = insideOf(count)
  if (inside.raw < fewestCouples)
    throw new DisclosureError('disclosure.too_few_couples', `There are ${inside.raw}, with the noise.`)
  const step = inside.draws === 0 ? 1 : 10
  const euros = (round: (steps: number) => number, couples: number) => round(cents / (100 * step * couples)) * step
  const { from: fewest, to: most } = count.margin
  const margin = {
    from: euros(Math.floor, most ?? inside.raw),
    to: fewest === null || fewest <= 0 ? null : euros(Math.ceil, fewest),
  }
  const label = labelFrom(count, { definition: `cost.v1/${count.definition}` })
  return seal(euros(Math.round, inside.raw), { margin, label, inside })
}
