import { DisclosureError } from './disclosure-error.ts'
import type { Ratio } from './ratio.ts'

/**
 * What the published figures may tell about one couple. Two worlds that differ in all answers of one couple give any
 * set of figures with chances that differ by at most the factor 1/ratio; factors of separate draws multiply (basic
 * composition: Dwork and Roth, "The algorithmic foundations of differential privacy", 2014, theorem 3.16). Kept as
 * an exact product of ratios, so that no rounding can hide an overdraft.
 */
export interface Account {
  readonly over: bigint
  readonly under: bigint
}

/** Nothing spent: factor 1, ε = 0. */
export const unspent: Account = { over: 1n, under: 1n }

/**
 * The account after one more draw about the same couples.
 * @throws disclosure.budget_overdrawn when the factor would pass `budget`; the old account still stands
 */
export function spend(account: Account, ratio: Ratio, budget: Account): Account {
  const over = account.over * BigInt(ratio.denominator)
  const under = account.under * BigInt(ratio.numerator)
  if (over * budget.under > budget.over * under)
    throw new DisclosureError(
      'disclosure.budget_overdrawn',
      `The factor would be ${over}/${under}, the budget is ${budget.over}/${budget.under}.`,
    )
  return { over, under }
}

/** ε in nats, for reading: the natural logarithm of the factor. */
export function spentEpsilon(account: Account): number {
  return Math.log(Number(account.over)) - Math.log(Number(account.under))
}
