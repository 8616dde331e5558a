import { beforeEach, describe, expect, test } from 'vitest'
import { seededBits } from '../attack/seeded-bits.ts'
import { keyedSha256, sha256 } from '../attack/sha256.ts'
import { closeMonth } from './blocks.ts'
import { type Entry, parseEntry, sealEntry, serialiseEntry } from './entry.ts'
import { Ledger } from './ledger.ts'
import { defaultNoise, seriesRules } from './rules.ts'
import { verify } from './verify.ts'

const metrics = ['completed.v1', 'satisfied.v1', 'better.v1'].map((definition) => ({ definition, noise: defaultNoise }))
const rules = seriesRules({ series: 'outcomes', metrics })
const counts = { 'completed.v1': 9, 'satisfied.v1': 7, 'better.v1': 4 }
const block = { series: 'outcomes', block: 1, couples: 15, publishFrom: '2026-10' }
const publication = { block, counts, month: '2026-10' }
const newLedger = () => new Ledger('gm-0001', verify([], sha256), sha256)

let ledger: Ledger
beforeEach(() => {
  ledger = newLedger()
})

describe('publishing', () => {
  test('one block is its size as it is, and each metric with noise of its own', () => {
    const entries = ledger.publishBlock(rules, publication, seededBits(5))
    expect(entries.map(({ key, noise }) => [key, noise])).toEqual([
      ['outcomes/1/started.v1', null],
      ['outcomes/1/completed.v1', '3/8'],
      ['outcomes/1/satisfied.v1', '3/8'],
      ['outcomes/1/better.v1', '3/8'],
    ])
    expect(entries[0]?.value).toBe(15)
    expect(ledger.spentOn('outcomes', 1)).toEqual({ over: 512n, under: 27n })
  })

  const refusals: readonly (readonly [string, string, object])[] = [
    ['a negative count', 'bad_count', { counts: { ...counts, 'completed.v1': -1 } }],
    ['a fractional count', 'bad_count', { counts: { ...counts, 'completed.v1': 7.5 } }],
    ['a count above the block', 'bad_count', { counts: { ...counts, 'completed.v1': 16 } }],
    ['a metric that is not declared', 'metric_unknown', { counts: { ...counts, 'cried.v1': 1 } }],
    ['a metric that is left out', 'metric_missing', { counts: { 'completed.v1': 9 } }],
    ['a month before its time', 'too_early', { month: '2026-09' }],
    ['a block below ten', 'block_too_small', { block: { ...block, couples: 9 } }],
    ['a block of another size', 'rules_changed', { block: { ...block, couples: 16 } }],
    ['a block of another series', 'rules_changed', { block: { ...block, series: 'other' } }],
  ]
  test.each(refusals)('%s is refused, and nothing is published', (_, code, change) => {
    expect(() => ledger.publishBlock(rules, { ...publication, ...change }, seededBits(5))).toThrow(`disclosure.${code}`)
    expect(ledger.entries).toEqual([])
  })

  test('a second publication under a key is refused, and the first stands', () => {
    ledger.publishBlock(rules, publication, seededBits(5))
    const before = ledger.entries.map(serialiseEntry)
    expect(() => ledger.publishBlock(rules, publication, seededBits(6))).toThrow('disclosure.already_published')
    expect(ledger.entries.map(serialiseEntry)).toEqual(before)
  })

  test('a later metric about the same couples is an overdraft', () => {
    ledger.publishBlock(rules, publication, seededBits(5))
    const more = seriesRules({ series: 'outcomes', metrics: [{ definition: 'more.v1', noise: defaultNoise }] })
    expect(() => ledger.publishBlock(more, { ...publication, counts: { 'more.v1': 3 } }, seededBits(6))).toThrow(
      'disclosure.budget_overdrawn',
    )
    expect(ledger.entries).toHaveLength(4)
  })

  test('a later metric may use what is left of the budget', () => {
    const two = seriesRules({ series: 'outcomes', metrics: metrics.slice(0, 2) })
    const { 'better.v1': better, ...both } = counts
    ledger.publishBlock(two, { ...publication, counts: both }, seededBits(5))
    const third = seriesRules({ series: 'outcomes', metrics: metrics.slice(2) })
    ledger.publishBlock(third, { ...publication, counts: { 'better.v1': better } }, seededBits(6))
    expect(ledger.entries.map(({ definition }) => definition)).toEqual([
      'started.v1',
      'completed.v1',
      'satisfied.v1',
      'better.v1',
    ])
  })

  test('a clock that runs backwards is refused', () => {
    ledger.publishBlock(rules, { ...publication, month: '2026-12' }, seededBits(5))
    const next = { block: { ...block, block: 2 }, counts, month: '2026-11' }
    expect(() => ledger.publishBlock(rules, next, seededBits(6))).toThrow('disclosure.clock_runs_backwards')
    expect(() => ledger.publishStock('stock/batch-1', 30, '2026-11')).toThrow('disclosure.clock_runs_backwards')
  })

  test('a series keeps its rules for life', () => {
    ledger.publishBlock(rules, publication, seededBits(5))
    const others = seriesRules({ series: 'outcomes', metrics, blocksPerRelease: 3 })
    const next = { block: { ...block, block: 2 }, counts, month: '2026-11' }
    expect(() => ledger.publishBlock(others, next, seededBits(6))).toThrow('disclosure.rules_changed')
  })

  test('a stock is published in tens, rounded down, once a month', () => {
    expect(ledger.publishStock('stock/batch-1', 39, '2026-10')[0]?.value).toBe(30)
    expect(() => ledger.publishStock('stock/batch-1', 40, '2026-10')).toThrow('disclosure.already_published')
    expect(ledger.publishStock('stock/batch-1', 40, '2026-11')[0]?.value).toBe(40)
    for (const bad of [-1, 3.5, Number.NaN])
      expect(() => ledger.publishStock('stock/batch-1', bad, '2026-12')).toThrow('disclosure.bad_count')
  })
})

describe('the chain', () => {
  const someEntries = () => {
    const ledger = newLedger()
    for (let number = 1; number <= 4; number += 1)
      ledger.publishBlock(rules, { ...publication, block: { ...block, block: number } }, seededBits(number))
    ledger.publishStock('stock/batch-1', 61, '2026-11')
    return ledger.entries
  }
  const bytesOf = (entries: readonly Entry[]) => entries.map(serialiseEntry).join('\n')

  test('a restored ledger has the same bytes and goes on from there', () => {
    const entries = someEntries()
    const restored = bytesOf(entries).split('\n').map(parseEntry)
    expect(bytesOf(verify(restored, sha256).entries)).toBe(bytesOf(entries))
    const goesOn = new Ledger('gm-0001', verify(restored, sha256), sha256)
    goesOn.publishStock('stock/batch-1', 75, '2026-12')
    expect(bytesOf(goesOn.entries).startsWith(bytesOf(entries))).toBe(true)
    expect(() => verify(goesOn.entries, sha256)).not.toThrow()
  })

  test('a re-run from the same bits and an erasure after closing leave the same bytes', () => {
    const hash = keyedSha256('a key for tests')
    const waiting = Array.from({ length: 40 }, (_, at) => ({ couple: `couple-${at}`, started: '2026-03' }))
    const run = (erased: ReadonlySet<string>) => {
      const soFar = { lastBlock: 0, lastMonth: null, open: [] }
      const { blocks } = closeMonth(rules, { month: '2026-03', waiting, soFar }, hash)
      const ledger = newLedger()
      const bits = seededBits(11)
      for (const closed of blocks.toSorted((a, b) => (a.publishFrom < b.publishFrom ? -1 : 1))) {
        const members = closed.members.filter((couple) => !erased.has(couple))
        const said = { 'completed.v1': 0, 'satisfied.v1': 0, 'better.v1': 0 }
        // In this world the couples with an even number completed.
        said['completed.v1'] = members.filter((couple) => Number(couple.slice(7)) % 2 === 0).length
        ledger.publishBlock(rules, { block: closed, counts: said, month: closed.publishFrom }, bits)
      }
      return bytesOf(ledger.entries)
    }
    expect(run(new Set())).toBe(run(new Set()))
    // An erased couple counts as no: one that said no leaves no trace at all.
    expect(run(new Set(['couple-1', 'couple-3']))).toBe(run(new Set()))
  })

  test('any byte that was changed, left out, added or moved breaks it', () => {
    const entries = someEntries()
    const change = (at: number, to: Partial<Entry>) =>
      entries.map((entry, n) => (n === at ? { ...entry, ...to } : entry))
    const resealed = (at: number, to: Partial<Entry>) =>
      entries.map((entry, n) => (n === at ? sealEntry({ ...entry, ...to }, sha256) : entry))
    const broken = [
      change(1, { value: 8 }),
      change(3, { published: '2026-09' }),
      resealed(1, { value: 8 }),
      resealed(0, { previous: 'ab' }),
      entries.slice(1),
      entries.filter((_, at) => at !== 5),
      [...entries.slice(0, 2), entries[3], entries[2], ...entries.slice(4)] as Entry[],
      [...entries, entries[0]] as Entry[],
      resealed(entries.length - 1, { ledger: 'gm-0002' }),
      resealed(entries.length - 1, { value: 61 }),
      resealed(entries.length - 1, { key: 'stock/batch-1/2026-12/stock.v1' }),
      resealed(entries.length - 1, { series: 'stock batch' }),
      resealed(entries.length - 1, { couples: -1 }),
    ]
    for (const entries of broken) expect(() => verify(entries, sha256)).toThrow('disclosure.chain_broken')
  })

  test('a count that somebody wrote without noise is no ledger', () => {
    const ledger = newLedger()
    const [size, completed] = ledger.publishBlock(rules, publication, seededBits(5)) as [Entry, Entry]
    const exact = sealEntry({ ...completed, noise: null, value: 9 }, sha256)
    expect(() => verify([size, exact], sha256)).toThrow('count without noise')
  })

  test('a sealed entry under a key that stands, or from before its neighbour, has its own refusal', () => {
    const entries = someEntries()
    const last = entries.at(-1) as Entry
    const after = { ...last, number: last.number + 1, previous: last.hash }
    expect(() => verify([...entries, sealEntry(after, sha256)], sha256)).toThrow('disclosure.already_published')
    const earlier = sealEntry({ ...after, published: '2026-09', key: 'stock/batch-1/2026-09/stock.v1' }, sha256)
    expect(() => verify([...entries, earlier], sha256)).toThrow('disclosure.clock_runs_backwards')
  })

  test('text that is not canonical is refused', () => {
    const text = serialiseEntry(someEntries()[0] as Entry)
    expect(parseEntry(text)).toEqual(someEntries()[0])
    for (const other of [` ${text}`, text.replace('"number":1,', ''), '{}', 'null', '[', text.replace(':15', ':15.0')])
      expect(() => parseEntry(other)).toThrow('disclosure.chain_broken')
  })

  test('the entries of one ledger do not open another', () => {
    expect(() => new Ledger('gm-0002', verify(someEntries(), sha256), sha256)).toThrow('disclosure.chain_broken')
  })
})
