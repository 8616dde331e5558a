import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keyedSha256 } from '../attack/sha256.ts'
import { type ClosedBlock, closeMonth, cutAndCount, type WaitingCouple } from './blocks.ts'
import { laterMonth, type Month } from './month.ts'
import { seriesRules } from './rules.ts'

const hash = keyedSha256('a key for tests')
const rules = seriesRules({ series: 'outcomes', metrics: [], blockSize: 10 })
const monthAt = (at: number): Month => laterMonth('2026-01', at)

/** Couples with the number of the month in which they start. */
const couplesOfMonths = fc
  .array(fc.integer({ min: 0, max: 11 }), { maxLength: 120 })
  .map((months) => months.map((month, at): WaitingCouple => ({ couple: `couple-${at}`, started: monthAt(month) })))

/** Plays a year: each month those that wait, in the order given, and closing at its end. */
function aYear(couples: readonly WaitingCouple[], left: (couple: string, month: Month) => boolean = () => false) {
  let open: readonly ClosedBlock[] = []
  let waiting = couples
  let lastMonth: Month | null = null
  for (let at = 0; at < 12; at += 1) {
    const month = monthAt(at)
    waiting = waiting.filter(({ couple }) => !left(couple, month))
    const closing = closeMonth(rules, { month, waiting, soFar: { lastBlock: open.length, lastMonth, open } }, hash)
    open = [...open, ...closing.blocks]
    waiting = closing.waiting
    lastMonth = month
  }
  return { blocks: open, waiting }
}

describe('closing', () => {
  test('every block has exactly n members, nobody is in two, and fewer than n wait', () => {
    fc.assert(
      fc.property(couplesOfMonths, (couples) => {
        const { blocks, waiting } = aYear(couples)
        for (const block of blocks) expect(block.members).toHaveLength(10)
        const everybody = [...blocks.flatMap((block) => block.members), ...waiting.map(({ couple }) => couple)]
        expect(new Set(everybody).size).toBe(couples.length)
        expect(everybody).toHaveLength(couples.length)
        expect(waiting.length).toBeLessThan(10)
      }),
    )
  })

  test('the order of arrival inside a month does not matter', () => {
    const shuffled = couplesOfMonths.chain((couples) =>
      fc.tuple(
        fc.constant(couples),
        fc.shuffledSubarray(couples, { minLength: couples.length, maxLength: couples.length }),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([couples, otherOrder]) => {
        expect(aYear(otherOrder).blocks).toEqual(aYear(couples).blocks)
      }),
    )
  })

  test('a couple that is erased after its block closed changes no block', () => {
    fc.assert(
      fc.property(couplesOfMonths, fc.nat(), (couples, pick) => {
        const { blocks } = aYear(couples)
        const placed = blocks.flatMap((block) => block.members.map((couple) => ({ couple, closed: block.closed })))
        const erased = placed[pick % Math.max(placed.length, 1)]
        fc.pre(erased !== undefined)
        const again = aYear(couples, (couple, month) => couple === erased?.couple && month > erased.closed)
        expect(again.blocks).toEqual(blocks)
      }),
    )
  })

  test('a couple that withdraws before closing is in no block, and the blocks stay whole', () => {
    fc.assert(
      fc.property(couplesOfMonths, fc.nat(), (couples, pick) => {
        fc.pre(couples.length > 0)
        const gone = couples[pick % couples.length]?.couple
        const { blocks } = aYear(couples, (couple) => couple === gone)
        expect(blocks.flatMap((block) => block.members)).not.toContain(gone)
        for (const block of blocks) expect(block.members).toHaveLength(10)
      }),
    )
  })

  test('months come one after the other, and inside a month the key decides', () => {
    const twenty = Array.from({ length: 20 }, (_, at) => ({ couple: `couple-${at}`, started: '2026-01' }))
    const firstOf = (key: string) =>
      closeMonth(
        rules,
        { month: '2026-01', waiting: twenty, soFar: { lastBlock: 0, lastMonth: null, open: [] } },
        keyedSha256(key),
      ).blocks[0]?.members
    expect(firstOf('one key')).not.toEqual(firstOf('another key'))
    const later = { couple: 'late', started: '2026-02' }
    const closing = closeMonth(
      rules,
      {
        month: '2026-02',
        waiting: [later, ...twenty.slice(0, 10)],
        soFar: { lastBlock: 0, lastMonth: null, open: [] },
      },
      hash,
    )
    expect(closing.waiting).toEqual([later])
  })

  test('a block may be published after the horizon and a delay of 0, 1 or 2 months, each of which happens', () => {
    const many = Array.from({ length: 300 }, (_, at) => ({ couple: `couple-${at}`, started: '2026-08' }))
    const { blocks } = closeMonth(
      rules,
      { month: '2026-08', waiting: many, soFar: { lastBlock: 0, lastMonth: null, open: [] } },
      hash,
    )
    expect(new Set(blocks.map((block) => block.publishFrom))).toEqual(new Set(['2027-03', '2027-04', '2027-05']))
  })

  test('a month that was closed, or one before it, is refused', () => {
    const soFar = { lastBlock: 3, lastMonth: '2026-05', open: [] }
    for (const month of ['2026-05', '2026-04', '2025-12'])
      expect(() => closeMonth(rules, { month, waiting: [], soFar }, hash)).toThrow('disclosure.clock_runs_backwards')
  })

  test('a couple that is given twice, or has a block already, is refused', () => {
    const ten = Array.from({ length: 10 }, (_, at) => ({ couple: `couple-${at}`, started: '2026-01' }))
    const soFar = { lastBlock: 0, lastMonth: null, open: [] as readonly ClosedBlock[] }
    const twice = [...ten, ...ten.slice(0, 1)]
    expect(() => closeMonth(rules, { month: '2026-01', waiting: twice, soFar }, hash)).toThrow(
      'disclosure.couple_twice',
    )
    const { blocks } = closeMonth(rules, { month: '2026-01', waiting: ten, soFar }, hash)
    const next = { lastBlock: 1, lastMonth: '2026-01', open: blocks }
    expect(() => closeMonth(rules, { month: '2026-02', waiting: ten, soFar: next }, hash)).toThrow(
      'disclosure.couple_twice',
    )
  })

  test('a hash that is no hash and a month that is no month are refused', () => {
    const waiting = [{ couple: 'couple', started: '2026-01' }]
    const soFar = { lastBlock: 0, lastMonth: null, open: [] }
    expect(() => closeMonth(rules, { month: '2026-01', waiting, soFar }, () => 'x')).toThrow('disclosure.bad_hash')
    expect(() => closeMonth(rules, { month: '2026-13', waiting, soFar }, hash)).toThrow('disclosure.bad_month')
  })
})

describe('cutting and counting sorted input', () => {
  test('agrees with closing month by month', () => {
    fc.assert(
      fc.property(couplesOfMonths, (couples) => {
        const { blocks } = aYear(couples)
        const order = blocks.flatMap((block) => block.members)
        const even = (couple: string) => (Number(couple.slice(7)) % 2 === 0 ? 1 : 0)
        const sorted = order.map((couple) => ({ series: 'outcomes', outcomes: even(couple) }))
        const counted = cutAndCount(sorted, { blockSize: 10, metrics: 1 })
        const expected = blocks.map((block) => block.members.filter((couple) => even(couple) === 1).length)
        expect(counted.map(({ counts }) => counts[0])).toEqual(expected)
      }),
    )
  })

  test('leaves the leftover of every series out, and refuses a series that comes back', () => {
    const of = (series: string, couples: number) => Array.from({ length: couples }, () => ({ series, outcomes: 0b101 }))
    const size = { blockSize: 10, metrics: 3 }
    expect(cutAndCount([...of('a', 19), ...of('b', 21)], size)).toEqual([
      { series: 'a', block: 1, counts: [10, 0, 10] },
      { series: 'b', block: 1, counts: [10, 0, 10] },
      { series: 'b', block: 2, counts: [10, 0, 10] },
    ])
    expect(() => cutAndCount([...of('a', 1), ...of('b', 1), ...of('a', 1)], size)).toThrow('disclosure.not_sorted')
    expect(() => cutAndCount([], { blockSize: 9, metrics: 1 })).toThrow('disclosure.block_too_small')
  })
})
