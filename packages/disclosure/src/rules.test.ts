import { expect, test } from 'vitest'
import { spend, spentEpsilon, unspent } from './account.ts'
import { epsilonOf, parseRatio, ratioText } from './ratio.ts'
import { defaultNoise, seriesRules } from './rules.ts'

const metric = (definition: string) => ({ definition, noise: defaultNoise })
const three = [metric('completed.v1'), metric('satisfied.v1'), metric('better.v1')]

test('a block below ten is refused', () => {
  for (const blockSize of [9, 1, 0, -15, Number.NaN])
    expect(() => seriesRules({ series: 'outcomes', metrics: three, blockSize })).toThrow('disclosure.block_too_small')
  expect(() => seriesRules({ series: 'outcomes', metrics: three, blockSize: 15.5 })).toThrow('disclosure.bad_rules')
})

test('a release below thirty couples is refused, unless it only counts couples', () => {
  const small = { series: 'outcomes', blockSize: 10, blocksPerRelease: 2 }
  expect(() => seriesRules({ ...small, metrics: three })).toThrow('disclosure.release_too_small')
  expect(seriesRules({ ...small, metrics: [] }).blocksPerRelease).toBe(2)
})

test('a fourth metric is more than three times ln(8/3), and an error', () => {
  expect(seriesRules({ series: 'outcomes', metrics: three }).metrics).toHaveLength(3)
  const four = [...three, metric('more.v1')]
  expect(() => seriesRules({ series: 'outcomes', metrics: four })).toThrow('disclosure.budget_overdrawn')
})

test('the account is exact: the last penny can be spent and not a part of it more', () => {
  const budget = { over: 512n, under: 27n }
  const two = spend(spend(unspent, defaultNoise, budget), defaultNoise, budget)
  expect(spend(two, defaultNoise, budget)).toEqual({ over: 512n, under: 27n })
  expect(() => spend(two, { numerator: 37_499, denominator: 100_000 / 2 }, budget)).not.toThrow()
  expect(() => spend(two, { numerator: 24_575, denominator: 65_536 }, budget)).toThrow('disclosure.budget_overdrawn')
  expect(spentEpsilon(two)).toBeCloseTo(2 * Math.log(8 / 3), 12)
})

test('a ratio has to lie between nought and one, in whole numbers', () => {
  for (const text of ['0/8', '8/8', '9/8', '3/65537', '3', '3.5/8', '-3/8', '03/8'])
    expect(() => parseRatio(text)).toThrow('disclosure.bad_ratio')
  expect(parseRatio(ratioText(defaultNoise))).toEqual(defaultNoise)
  expect(epsilonOf(defaultNoise)).toBeCloseTo(0.98, 2)
})

test('rules with a name, a metric twice or a number that cannot be are refused', () => {
  expect(() => seriesRules({ series: 'out comes', metrics: [] })).toThrow('disclosure.bad_name')
  expect(() => seriesRules({ series: 'a', metrics: [metric('x'), metric('x')] })).toThrow('disclosure.bad_rules')
  expect(() => seriesRules({ series: 'a', metrics: [], horizonMonths: -1 })).toThrow('disclosure.bad_rules')
  expect(() => seriesRules({ series: 'a', metrics: [], maxDelayMonths: 1.5 })).toThrow('disclosure.bad_rules')
})
