import { type Account, spend, unspent } from './account.ts'
import { DisclosureError } from './disclosure-error.ts'
import { checkRatio, type Ratio } from './ratio.ts'

/** One yes-or-no fact per couple. `definition` names the text that says what it means, for example `completed.v1`. */
export interface Metric {
  readonly definition: string
  readonly noise: Ratio
}

/** How one series of blocks is cut, kept waiting and published. A series keeps its rules for life. */
export interface SeriesRules {
  /** `outcomes`, or `starts/huisarts`: names joined by slashes. */
  readonly series: string
  /** Couples in every block: 10 to 1000, default 15. */
  readonly blockSize: number
  /**
   * Blocks that a reader sees only as one sum, default 4. At least 30 couples together. Why not one by one: with the
   * sum of four blocks of 15 the surest tenth of a well-informed attacker's guesses stays within 0.10 of guessing
   * blindly; with three it does not (docs/privacy/disclosure.md).
   */
  readonly blocksPerRelease: number
  /**
   * Whole months between closing and the last measurement, default 7: the 26 weeks of a couple that started on the
   * last of August end on the first of March.
   */
  readonly horizonMonths: number
  /** A keyed choice of 0 to this many months is added before publication, default 2, at most 12. */
  readonly maxDelayMonths: number
  readonly metrics: readonly Metric[]
  /** The largest factor by which all figures together may tell two answers of one couple apart: (8/3)³. */
  readonly budget: Account
}

/** Rules that are complete and were checked. */
export type CheckedRules = SeriesRules & { readonly checked: true }

/** ε = ln(8/3) ≈ 0.98: the noise of every metric unless the rules say otherwise. */
export const defaultNoise: Ratio = { numerator: 3, denominator: 8 }

const defaults = {
  blockSize: 15,
  blocksPerRelease: 4,
  horizonMonths: 7,
  maxDelayMonths: 2,
  budget: { over: 512n, under: 27n },
} as const

const name = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/

/** @throws disclosure.bad_name */
export function checkName(text: string): string {
  if (!text.split('/').every((part) => name.test(part))) throw new DisclosureError('disclosure.bad_name', `"${text}".`)
  return text
}

function wholeBetween(what: string, value: number, [low, high]: readonly [number, number]): void {
  if (!Number.isInteger(value) || value < low || value > high)
    throw new DisclosureError('disclosure.bad_rules', `${what} is ${value}, not a whole number from ${low} to ${high}.`)
}

/**
 * Completes and checks the rules of a series. A series without metrics (starts per channel) counts couples only; its
 * releases may then be single blocks.
 *
 * @throws disclosure.block_too_small below 10 couples
 * @throws disclosure.release_too_small when a release with metrics would hold fewer than 30 couples
 * @throws disclosure.budget_overdrawn when the metrics together ask for more than the budget
 * @throws disclosure.bad_rules, disclosure.bad_ratio, disclosure.bad_name
 */
export function seriesRules(
  given: Pick<SeriesRules, 'series' | 'metrics'> & Partial<Omit<SeriesRules, 'series' | 'metrics'>>,
): CheckedRules {
  const rules = { ...defaults, ...given, checked: true as const }
  checkName(rules.series)
  if (!(rules.blockSize >= 10)) throw new DisclosureError('disclosure.block_too_small', `Size ${rules.blockSize}.`)
  wholeBetween('blockSize', rules.blockSize, [10, 1000])
  wholeBetween('blocksPerRelease', rules.blocksPerRelease, [1, 100])
  wholeBetween('horizonMonths', rules.horizonMonths, [0, 120])
  wholeBetween('maxDelayMonths', rules.maxDelayMonths, [0, 12])
  const couples = rules.blockSize * rules.blocksPerRelease
  if (rules.metrics.length > 0 && couples < 30)
    throw new DisclosureError('disclosure.release_too_small', `It would hold ${couples} couples.`)
  const definitions = rules.metrics.map((metric) => checkName(metric.definition))
  if (definitions.some((definition, at) => definition.includes('/') || definitions.indexOf(definition) !== at))
    throw new DisclosureError('disclosure.bad_rules', 'A metric is declared twice or has a slash in its name.')
  rules.metrics.reduce((account, metric) => spend(account, checkRatio(metric.noise), rules.budget), unspent)
  return rules
}
