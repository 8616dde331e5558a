import { type Account, unspent } from '../../src/disclosure.ts'
import type { Figure } from '../publisher.ts'
import { type Answer, answers } from '../world.ts'

/** The factor by which what is published may tell two answers of one couple apart; null where there is no limit. */
export interface Factors {
  readonly perMetric: number | null
  readonly inAll: number | null
}

/**
 * The worst case for one couple when the attacker knows every other couple (all but one). Exact, because the law of the
 * noise is: one draw from the two-sided geometric distribution with ratio p/q gives neighbouring counts with chances
 * that differ by q/p at most, whatever comes out; further draws about the same couple multiply, also when they come
 * under the same key in a later export; a sum of draws that tell of a couple once is no worse than one. Numbers
 * without noise have outcomes that only one of two neighbouring worlds can give: no limit.
 */
export function largestFactors(figures: readonly Figure[]): Factors {
  const spent = new Map<string, Account>()
  for (const { answer, members, shown } of figures) {
    if (shown.kind !== 'blurred') return { perMetric: null, inAll: null }
    for (const member of members) {
      const name = `${member} ${answer}`
      const { over, under } = spent.get(name) ?? unspent
      spent.set(name, {
        over: over * BigInt(shown.noise.denominator),
        under: under * BigInt(shown.noise.numerator),
      })
    }
  }
  const factor = (member: number, answer: Answer) => asNumber(spent.get(`${member} ${answer}`) ?? unspent)
  const members = new Set(figures.flatMap((figure) => figure.members))
  let [perMetric, inAll] = [1, 1]
  for (const member of members) {
    const each = answers.map((answer) => factor(member, answer))
    perMetric = Math.max(perMetric, ...each)
    inAll = Math.max(
      inAll,
      each.reduce((product, one) => product * one, 1),
    )
  }
  return { perMetric, inAll }
}

function asNumber({ over, under }: Account): number {
  const direct = Number(over) / Number(under)
  // Very large accounts leave the range of floating point: shortened first, twelve digits are kept.
  return Number.isFinite(direct) ? direct : Number((over * 1_000_000_000_000n) / under) / 1e12
}
