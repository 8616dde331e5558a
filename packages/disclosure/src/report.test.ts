import { describe, expect, test } from 'vitest'
import { type Outcomes, readableLedger } from '../attack/a-ledger.ts'
import { chanceFrom, seededBits } from '../attack/seeded-bits.ts'
import { costPer } from './cost.ts'
import { sum } from './count.ts'
import { changeOf, compareRates } from './judgement.ts'
import { insideOf } from './published.ts'
import { rateOf } from './rate.ts'
import {
  changeSentence,
  costSentences,
  countSentences,
  differenceSentence,
  type Language,
  rateSentences,
  stockSentence,
} from './sentences.ts'

/** All releases of one municipality added up. */
function figures(blocks: readonly Outcomes[], seed: number, name = 'gm-0001') {
  const releases = readableLedger(name, blocks, seededBits(seed)).releases('outcomes')
  const count = (definition: string) => sum(releases.map((release) => release.count(definition)))
  return {
    started: sum(releases.map((release) => release.started)),
    completed: count('completed.v1'),
    satisfied: count('satisfied.v1'),
    better: count('better.v1'),
  }
}

const alike = (count: number, outcomes: Outcomes) => Array.from({ length: count }, () => outcomes)

/** Blocks of couples of whom a share `completing` completes and of those a share `content` is satisfied. */
function invented(count: number, [completing, content]: readonly [number, number], chance: () => number): Outcomes[] {
  return Array.from({ length: count }, () => {
    let [completed, satisfied] = [0, 0]
    for (let couple = 0; couple < 15; couple += 1)
      if (chance() < completing) {
        completed += 1
        if (chance() < content) satisfied += 1
      }
    return [completed, satisfied, satisfied] as const
  })
}

describe('rates', () => {
  test('a rate is a band of five points inside a margin, over blocks that are named', () => {
    const { satisfied, completed } = figures(alike(12, [9, 7, 4]), 3)
    const rate = rateOf(satisfied, completed)
    expect(rate).toMatchObject({ definition: 'satisfied.v1/completed.v1', blocks: 12, couples: 180, horizonMonths: 7 })
    const { atLeast, below } = rate.value
    expect((below ?? 0) - (atLeast ?? 0)).toBe(5)
    expect(rate.margin.from).toBeLessThanOrEqual(atLeast ?? 0)
    expect(rate.margin.to).toBeGreaterThanOrEqual(below ?? 0)
  })

  test('nobody ever reads 0 % or 100 %', () => {
    for (let seed = 0; seed < 30; seed += 1) {
      const none = figures(alike(4, [15, 0, 0]), seed)
      const all = figures(alike(4, [15, 15, 15]), seed)
      const rates = [rateOf(none.satisfied, none.started), rateOf(all.satisfied, all.completed)]
      const ends = rates.flatMap(({ value, margin }) => [value.atLeast, value.below, margin.from, margin.to])
      expect(ends).not.toContain(0)
      expect(ends).not.toContain(100)
    }
  })

  test('below thirty couples there is no rate and no cost', () => {
    const few = figures(alike(4, [4, 3, 1]), 3)
    expect(few.completed.value).toBeLessThan(30)
    expect(() => rateOf(few.satisfied, few.completed)).toThrow('disclosure.too_few_couples')
    expect(() => costPer(100_000, few.completed)).toThrow('disclosure.too_few_couples')
    expect(() => changeOf(few.better, few.completed, { abovePercent: 10 })).toThrow('disclosure.too_few_couples')
  })

  test('a rate of two metrics over different blocks, or of one with itself, is refused', () => {
    const one = figures(alike(4, [9, 7, 4]), 3)
    const two = figures(alike(12, [9, 7, 4]), 3)
    expect(() => rateOf(one.satisfied, two.completed)).toThrow('disclosure.not_comparable')
    expect(() => rateOf(one.completed, one.completed)).toThrow('disclosure.not_comparable')
  })

  test('the margin holds the exact share in at least 95 of 100 cases', () => {
    const chance = chanceFrom(seededBits(77))
    let held = 0
    let share = 0
    const worlds = 600
    for (let seed = 0; seed < worlds; seed += 1) {
      const blocks = invented(12, [0.6, 0.75], chance)
      const { satisfied, completed } = figures(blocks, seed)
      share = (100 * blocks.reduce((so, [, s]) => so + s, 0)) / blocks.reduce((so, [c]) => so + c, 0)
      const { from, to } = rateOf(satisfied, completed).margin
      if (share >= (from ?? 0) && share <= (to ?? 100)) held += 1
    }
    expect(held / worlds).toBeGreaterThanOrEqual(0.95)
  })
})

describe('cost', () => {
  test('per started couple to the euro, per completed couple to ten euros with a margin', () => {
    const { started, completed } = figures(alike(12, [9, 7, 4]), 3)
    expect(costPer(4_050_000, started)).toMatchObject({ value: 225, margin: { from: 225, to: 225 } })
    const perCompleted = costPer(4_050_000, completed)
    expect(perCompleted.value % 10).toBe(0)
    const exact = 40_500 / 108
    expect(perCompleted.margin.from).toBeLessThanOrEqual(exact)
    expect(perCompleted.margin.to).toBeGreaterThanOrEqual(exact)
    expect(() => costPer(-1, started)).toThrow('disclosure.bad_count')
    expect(() => costPer(1.5, started)).toThrow('disclosure.bad_count')
  })
})

describe('judgements', () => {
  test('clearly better is said only when the whole margin is above the line', () => {
    const much = figures(alike(12, [9, 7, 7]), 3)
    const little = figures(alike(12, [9, 7, 1]), 3)
    expect(changeOf(much.better, much.completed, { abovePercent: 20 }).value).toBe('clearlyBetter')
    expect(changeOf(little.better, little.completed, { abovePercent: 20 }).value).toBe('notClear')
    expect(() => changeOf(much.better, much.completed, { abovePercent: 0 })).toThrow('disclosure.bad_count')
  })

  test('two periods that are alike are called clearly different in fewer than 5 of 100 cases', () => {
    let wrong = 0
    for (let seed = 0; seed < 200; seed += 1) {
      const now = figures(alike(12, [9, 7, 4]), seed, 'gm-0001')
      const before = figures(alike(12, [9, 7, 4]), 1000 + seed, 'gm-0002')
      const rate = ({ satisfied, completed }: typeof now) => ({ part: satisfied, whole: completed })
      if (compareRates(rate(now), rate(before)).value !== 'notClear') wrong += 1
    }
    expect(wrong / 200).toBeLessThan(0.05)
  })

  test('two periods far apart are told apart, the right way round', () => {
    const high = figures(alike(20, [12, 12, 4]), 3, 'gm-0001')
    const low = figures(alike(20, [12, 3, 4]), 4, 'gm-0002')
    const of = ({ satisfied, completed }: typeof high) => ({ part: satisfied, whole: completed })
    expect(compareRates(of(high), of(low)).value).toBe('clearlyHigher')
    expect(compareRates(of(low), of(high)).value).toBe('clearlyLower')
    expect(() => compareRates(of(high), of(high))).toThrow('disclosure.not_comparable')
    const other = { part: low.completed, whole: low.started }
    expect(() => compareRates(of(high), other)).toThrow('disclosure.not_comparable')
  })
})

describe('sentences', () => {
  const numbersIn = (text: string) => [...text.replaceAll(/[.,](?=\d{3})/g, '').matchAll(/\d+/g)].map(Number)
  const languages: readonly Language[] = ['nl', 'en']

  test.each(languages)('every number in a sentence (%s) is one of the interval it stands for', (language) => {
    const chance = chanceFrom(seededBits(5))
    for (let seed = 0; seed < 60; seed += 1) {
      const { started, completed, satisfied } = figures(invented(12, [chance(), chance()], chance), seed)
      if (insideOf(completed).raw < 30) continue
      const rate = rateOf(satisfied, completed)
      const said = rateSentences(rate, language)
      const band = [rate.value.atLeast, rate.value.below].filter((end) => end !== null)
      expect(numbersIn(said.figure)).toEqual([...band, 100])
      expect(numbersIn(said.figure).slice(0, -1)).not.toContain(0)
      const ends = [rate.margin.from, rate.margin.to].filter((end) => end !== null)
      expect(numbersIn(said.margin)).toEqual(ends.length === 0 ? [] : [...ends, 95, 100])
      const cost = costPer(4_000_000, completed)
      const euros = costSentences(cost, language)
      expect(numbersIn(euros.figure)).toEqual([cost.value])
      const costEnds = [cost.margin.from, cost.margin.to].filter((end) => end !== null)
      expect(numbersIn(euros.margin)).toEqual([...costEnds, 95, 100])
      const count = countSentences(completed, language)
      expect(numbersIn(count.figure)).toEqual([completed.value])
      expect(numbersIn(count.margin)).toEqual([completed.margin.from, completed.margin.to, 95, 100])
      expect(numbersIn(countSentences(started, language).margin)).toEqual([])
    }
  })

  test.each(languages)('a clear change (%s) names the lower end of its margin, which is above the line', (language) => {
    const { better, completed } = figures(alike(12, [9, 7, 7]), 3)
    for (const abovePercent of [5, 20, 50, 60, 90]) {
      const change = changeOf(better, completed, { abovePercent })
      const numbers = numbersIn(changeSentence(change, language))
      const clear = change.value === 'clearlyBetter'
      expect(numbers).toEqual(clear ? [change.margin.from, 100] : [])
      expect(clear).toBe((change.margin.from ?? 0) >= abovePercent)
    }
    expect(changeOf(better, completed, { abovePercent: 5 }).value).toBe('clearlyBetter')
    expect(changeOf(better, completed, { abovePercent: 90 }).value).toBe('notClear')
  })

  test('a sentence has at most fifteen words', () => {
    const { started, completed, satisfied, better } = figures(alike(12, [9, 7, 7]), 3)
    const other = figures(alike(12, [9, 3, 1]), 4, 'gm-0002')
    for (const language of languages) {
      const rate = rateSentences(rateOf(satisfied, completed), language)
      const cost = costSentences(costPer(4_050_000, completed), language)
      const count = countSentences(started, language)
      const difference = compareRates(
        { part: satisfied, whole: completed },
        { part: other.satisfied, whole: other.completed },
      )
      const all = [
        ...[rate, cost, count].flatMap(({ figure, margin }) => [figure, margin]),
        changeSentence(changeOf(better, completed, { abovePercent: 20 }), language),
        differenceSentence(difference, language),
        stockSentence(started, language),
      ]
      for (const sentence of all.flatMap((text) => text.split(/(?<=\.) /)))
        expect(sentence.split(' ').length).toBeLessThanOrEqual(15)
    }
  })
})
