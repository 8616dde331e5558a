import { describe, expect, test } from 'vitest'
import { aLedger, type Outcomes, readableLedger } from '../attack/a-ledger.ts'
import { seededBits } from '../attack/seeded-bits.ts'
import { sha256 } from '../attack/sha256.ts'
import { halfWidth, sum } from './count.ts'
import { Ledger } from './ledger.ts'
import { drawNoise, noiseMass } from './noise.ts'
import { certain, noiseLaw } from './noise-law.ts'
import { insideOf, isPublished, type Label, type Margin, Published } from './published.ts'
import { readLedger } from './read-ledger.ts'
import { defaultNoise, seriesRules } from './rules.ts'
import { verify } from './verify.ts'

const blocks = (count: number, outcomes: Outcomes = [9, 7, 4]): readonly Outcomes[] =>
  Array.from({ length: count }, () => outcomes)
const read = (count: number, seed = 1) => readableLedger('gm-0001', blocks(count), seededBits(seed))

describe('what a reader sees', () => {
  test('nothing of a release until its last block is published, then its sums', () => {
    expect(read(3).releases('outcomes')).toEqual([])
    const [release, ...more] = read(7).releases('outcomes')
    expect(more).toEqual([])
    expect(release?.published).toBe('2026-04')
    expect(release?.started).toMatchObject({ value: 60, blocks: 4, couples: 60, margin: { from: 60, to: 60 } })
    const completed = release?.counts.get('completed.v1')
    expect(completed).toMatchObject({ definition: 'completed.v1', horizonMonths: 7, blocks: 4, confidencePercent: 95 })
    const written = aLedger('gm-0001', blocks(7), seededBits(1)).entries
    const own = written.filter((entry) => entry.definition === 'completed.v1' && entry.block <= 4)
    expect(completed?.value).toBe(own.reduce((total, entry) => total + entry.value, 0))
    expect(read(14).releases('outcomes')).toHaveLength(3)
    expect(release?.count('completed.v1')).toBe(completed)
    expect(() => release?.count('cried.v1')).toThrow('disclosure.metric_unknown')
    expect(read(15).releases('nothing')).toEqual([])
  })

  test('a block that is published before its neighbours waits for them', () => {
    const ledger = new Ledger('gm-0001', verify([], sha256), sha256)
    const rules = seriesRules({ series: 'outcomes', metrics: [] })
    for (const block of [2, 1, 4, 3]) {
      expect(readLedger(ledger.verified()).releases('outcomes')).toEqual([])
      const what = { series: 'outcomes', block, couples: 15, publishFrom: '2026-01' }
      ledger.publishBlock(rules, { block: what, counts: {}, month: '2026-03' }, () => 0)
    }
    expect(readLedger(ledger.verified()).releases('outcomes')[0]?.started.value).toBe(60)
  })

  test('a figure cannot be made outside: not by type, not by shape, not by copy', () => {
    const real = read(4).releases('outcomes')[0]?.started as Published<number>
    const about = { margin: real.margin, label: real, inside: insideOf(real) }
    // @ts-expect-error the constructor is private
    expect(() => new Published(Symbol('disclosure'), 1, about)).toThrow(TypeError)
    // @ts-expect-error an object of the same shape lacks the seal
    const shaped: Published<number> = JSON.parse(JSON.stringify(real)) as Label & { value: number; margin: Margin }
    expect(isPublished(shaped)).toBe(false)
    expect(isPublished(JSON.parse(JSON.stringify(real)))).toBe(false)
    expect(isPublished(Object.create(Published.prototype))).toBe(false)
    expect(isPublished(real)).toBe(true)
    expect(() => sum([shaped])).toThrow(TypeError)
    expect(() => Object.assign(real, { value: 1 })).toThrow(TypeError)
  })

  test('what is behind a figure is not in its JSON', () => {
    const figure = read(4).releases('outcomes')[0]?.counts.get('completed.v1')
    expect(Object.keys(JSON.parse(JSON.stringify(figure))).sort()).toEqual(
      ['blocks', 'confidencePercent', 'couples', 'definition', 'horizonMonths', 'margin', 'value'].sort(),
    )
  })

  test('entries that were not verified are refused by type', () => {
    const { entries } = aLedger('gm-0001', blocks(4), seededBits(1))
    // @ts-expect-error only verify makes these
    expect(() => readLedger({ entries }).releases('outcomes')[0]?.published).not.toThrow(/chain/)
  })

  test('stock is read in tens, and its rounding is its margin', () => {
    const ledger = new Ledger('gm-0001', verify([], sha256), sha256)
    ledger.publishStock('stock/batch-1', 37, '2026-01')
    ledger.publishStock('stock/batch-1', 48, '2026-02')
    const readable = readLedger(ledger.verified())
    expect(readable.stock('stock/batch-1')).toMatchObject({ value: 40, margin: { from: 40, to: 49 } })
    expect(readable.stock('stock/batch-2')).toBeUndefined()
  })
})

describe('margins', () => {
  test('the law of one draw is the mass of the distribution', () => {
    const law = noiseLaw(defaultNoise, 1)
    for (let z = -20; z <= 20; z += 1) {
      const { over, under } = noiseMass(defaultNoise, z)
      const exact = (certain * over) / under
      expect(law.mass(z)).toBeGreaterThanOrEqual(exact)
      expect(law.mass(z) - exact).toBeLessThan(certain >> 80n)
    }
  })

  test('the law of seven draws is the sevenfold convolution, and never below it', () => {
    const mass = (z: number) => {
      const { over, under } = noiseMass(defaultNoise, z)
      return Number(over) / Number(under)
    }
    let law = new Map([[0, 1]])
    for (let draw = 0; draw < 7; draw += 1) {
      const next = new Map<number, number>()
      for (const [at, chance] of law)
        for (let z = -40; z <= 40; z += 1) next.set(at + z, (next.get(at + z) ?? 0) + chance * mass(z))
      law = next
    }
    const exact = noiseLaw(defaultNoise, 7)
    for (let z = -15; z <= 15; z += 1) expect(Number(exact.mass(z)) / Number(certain)).toBeCloseTo(law.get(z) ?? 0, 12)
    const beyond = [...law].reduce((total, [z, chance]) => (z >= 8 ? total + chance : total), 0)
    expect(Number(exact.tail(8)) / Number(certain)).toBeCloseTo(beyond, 12)
    expect(exact.tail(-10_000)).toBe(certain)
  })

  test('a margin is the smallest that holds often enough', () => {
    // One draw: P(|Z| ≤ h) = 1 − 2·(3/8)^(h+1)/(1 + 3/8), that is 0.923 at h = 2 and 0.971 at h = 3.
    expect(halfWidth(defaultNoise, 1, 95)).toBe(3)
    expect(halfWidth(defaultNoise, 1, 92)).toBe(2)
    expect(halfWidth(null, 0, 95)).toBe(0)
    expect(halfWidth(defaultNoise, 400, 95)).toBe(54)
  })

  test('margins hold the exact sum at least as often as they say', () => {
    const bits = seededBits(42)
    const h = halfWidth(defaultNoise, 10, 95)
    let held = 0
    for (let n = 0; n < 20_000; n += 1) {
      let noise = 0
      for (let draw = 0; draw < 10; draw += 1) noise += drawNoise(defaultNoise, bits)
      if (Math.abs(noise) <= h) held += 1
    }
    expect(held / 20_000).toBeGreaterThan(0.95)
    expect(held / 20_000).toBeLessThan(0.975)
  })
})

describe('adding up', () => {
  const completed = (name: string, seed: number) =>
    readableLedger(name, blocks(8), seededBits(seed))
      .releases('outcomes')
      .map((release) => release.count('completed.v1'))

  test('blocks and municipalities add up, noise and all', () => {
    const figures = [...completed('gm-0001', 1), ...completed('gm-0002', 2)]
    const total = sum(figures)
    expect(total).toMatchObject({ blocks: 16, couples: 240, definition: 'completed.v1' })
    expect(insideOf(total).raw).toBe(figures.reduce((so, figure) => so + insideOf(figure).raw, 0))
    expect(insideOf(total).draws).toBe(16)
    expect((total.margin.to ?? 0) - total.value).toBe(halfWidth(defaultNoise, 16, 95))
  })

  test('a block is never counted twice, and unlike figures are never added', () => {
    const [first, second] = completed('gm-0001', 1) as [Published<number>, Published<number>]
    expect(() => sum([first, first])).toThrow('disclosure.not_comparable')
    expect(() => sum([sum([first, second]), second])).toThrow('disclosure.not_comparable')
    const started = read(4).releases('outcomes')[0]?.started as Published<number>
    expect(() => sum([started, second])).toThrow('disclosure.not_comparable')
    expect(() => sum([])).toThrow('disclosure.not_comparable')
  })

  test('stocks of two batches add up with the rounding of both', () => {
    const ledger = new Ledger('gm-0001', verify([], sha256), sha256)
    ledger.publishStock('stock/batch-1', 37, '2026-01')
    ledger.publishStock('stock/batch-2', 58, '2026-01')
    const readable = readLedger(ledger.verified())
    const both = ['stock/batch-1', 'stock/batch-2'].map((batch) => readable.stock(batch) as Published<number>)
    expect(sum(both)).toMatchObject({ value: 80, margin: { from: 80, to: 98 } })
    ledger.publishStock('stock/batch-1', 47, '2026-02')
    const later = readLedger(ledger.verified()).stock('stock/batch-1') as Published<number>
    expect(() => sum([...both, later])).toThrow('disclosure.not_comparable')
  })

  test('a count is cut to what is possible for the eye, not for the sum', () => {
    const nobody = (name: string, seed: number) =>
      readableLedger(name, blocks(4, [0, 0, 0]), seededBits(seed))
        .releases('outcomes')[0]
        ?.counts.get('better.v1')
    const figures = Array.from({ length: 40 }, (_, at) => nobody(`gm-${at}`, at) as Published<number>)
    for (const figure of figures) {
      expect(figure.value).toBeGreaterThanOrEqual(0)
      expect(figure.margin.from).toBeGreaterThanOrEqual(0)
    }
    expect(figures.some((figure) => insideOf(figure).raw < 0)).toBe(true)
    expect(insideOf(sum(figures)).raw).toBe(figures.reduce((so, figure) => so + insideOf(figure).raw, 0))
  })
})
