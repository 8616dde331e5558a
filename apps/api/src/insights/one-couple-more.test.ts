import { createHash, createHmac } from 'node:crypto'
import type { Report } from '@tweespraak/contract/municipality/report'
import { channel } from '@tweespraak/contract/values/channel'
import {
  type ClosedBlock,
  closeMonth,
  Ledger,
  randomBitsFrom,
  readLedger,
  verify,
  type WaitingCouple,
} from '@tweespraak/disclosure'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { metrics, outcomeRules, packagesSeries, placesSeries, rulesOf, startsSeries } from './figure-rules.ts'
import { municipalityReport } from './municipality-report.ts'

// The same steps the monthly job takes, on plain data and with noise that is the same in both worlds: whatever
// then differs in the report differs because of the one couple.

interface Couple {
  readonly started: number
  readonly channel: number
  readonly bits: number
}

interface Turned {
  readonly report: Report
  /** Members of every block of outcomes, published or not. */
  readonly blocks: readonly (readonly string[])[]
}

const monthAt = (n: number) => `${2026 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`
const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const keyed = (text: string) => createHmac('sha256', 'a key').update(text).digest('hex')
const months = 24

/** Lives through two years: closes each month and publishes what is due, with the same noise for the same block. */
function liveThrough(couples: ReadonlyMap<string, Couple>): Turned {
  const ledger = new Ledger('demodam', verify([], hash), hash)
  const series = [outcomeRules.series, ...channel.options.map(startsSeries)]
  const state = new Map(series.map((it) => [it, { waiting: waitingFor(couples, it), closed: [] as ClosedBlock[] }]))
  const published = new Set<string>()
  for (let n = 0; n < months; n++) {
    for (const [name, at] of state) {
      const open = at.closed.filter((it) => !published.has(`${name}/${it.block}`))
      const soFar = { lastBlock: at.closed.length, lastMonth: n === 0 ? null : monthAt(n - 1), open }
      const closing = closeMonth(rulesOf(name), { month: monthAt(n), waiting: at.waiting, soFar }, keyed)
      state.set(name, { waiting: closing.waiting.slice(), closed: [...at.closed, ...closing.blocks] })
    }
    const month = monthAt(n + 1)
    for (const [name, { closed }] of state) {
      for (const block of closed) {
        const key = `${name}/${block.block}`
        if (published.has(key) || block.publishFrom > month) continue
        published.add(key)
        ledger.publishBlock(rulesOf(name), { block, counts: countsOf(couples, block), month }, sameNoise(key))
      }
    }
    if (n === months - 1) {
      ledger.publishStock(placesSeries('batch'), couples.size, month)
      ledger.publishStock(packagesSeries('batch'), 0, month)
    }
  }
  const report = municipalityReport(readLedger(ledger.verified()), {
    batchIds: ['batch'],
    places: 120,
    cents: 1_000_000,
  })
  return { report, blocks: (state.get(outcomeRules.series)?.closed ?? []).map((it) => it.members) }
}

function waitingFor(couples: ReadonlyMap<string, Couple>, series: string): WaitingCouple[] {
  return [...couples]
    .filter(
      ([, it]) => series === outcomeRules.series || startsSeries(channel.options[it.channel] ?? 'other') === series,
    )
    .map(([couple, it]) => ({ couple, started: monthAt(it.started) }))
}

function countsOf(couples: ReadonlyMap<string, Couple>, block: ClosedBlock): Record<string, number> {
  if (block.series !== outcomeRules.series) return {}
  const names = Object.values(metrics)
  return Object.fromEntries(
    names.map((name, bit) => [name, block.members.filter((it) => ((couples.get(it)?.bits ?? 0) >> bit) & 1).length]),
  )
}

/** Bits that depend on nothing but the name of the block. */
function sameNoise(key: string) {
  let n = 0
  return randomBitsFrom((bytes) => {
    for (let at = 0; at < bytes.length; at += 32) {
      bytes.set(
        createHash('sha256')
          .update(`${key}/${n++}`)
          .digest()
          .subarray(0, bytes.length - at),
        at,
      )
    }
  })
}

const couple = fc.record({
  started: fc.integer({ min: 0, max: 11 }),
  channel: fc.nat({ max: channel.options.length - 1 }),
  bits: fc.nat({ max: 7 }),
})
const history = fc
  .array(couple, { minLength: 60, maxLength: 160 })
  .map((all) => new Map(all.map((it, at) => [`couple-${at}`, it])))

test('whatever one couple answers, everything but the counts of its own release stays the same, byte for byte', () => {
  fc.assert(
    fc.property(history, fc.nat(), fc.nat({ max: 7 }), (couples, which, bits) => {
      const name = `couple-${which % couples.size}`
      const own = couples.get(name)
      if (!own) throw new Error('no couple')
      const before = liveThrough(couples)
      const after = liveThrough(new Map(couples).set(name, { ...own, bits }))
      expect(after.blocks).toEqual(before.blocks)
      expect(withoutCounts(after.report)).toEqual(withoutCounts(before.report))
      const block = before.blocks.findIndex((it) => it.includes(name))
      const release = Math.floor(block / outcomeRules.blocksPerRelease) + 1
      for (const [at, it] of after.report.releases.entries()) {
        const earlier = before.report.releases[at]
        if (block < 0 || it.number !== release) expect(it).toEqual(earlier)
        else {
          const moved = it.outcomes.completed.value - (earlier?.outcomes.completed.value ?? 0)
          expect(Math.abs(moved)).toBeLessThanOrEqual(1)
        }
      }
    }),
    { numRuns: 60 },
  )
}, 60_000)

test('a couple more or less that fills no block changes nothing a municipality sees but, at most, the tens of the stock', () => {
  let compared = 0
  fc.assert(
    fc.property(history, couple, (couples, extra) => {
      const before = liveThrough(couples)
      const after = liveThrough(new Map(couples).set('one-more', extra))
      fc.pre(sameBlocks(before, after))
      compared += 1
      expect({ ...after.report, stock: [] }).toEqual({ ...before.report, stock: [] })
      const [used, usedBefore] = [after, before].map((it) => it.report.stock[0]?.places.value ?? -1)
      expect([0, 10]).toContain((used ?? 0) - (usedBefore ?? 0))
    }),
    { numRuns: 8 },
  )
  expect(compared).toBeGreaterThanOrEqual(8)
}, 60_000)

test('a couple more or less never moves a started figure by anything but whole blocks', () => {
  fc.assert(
    fc.property(history, couple, (couples, extra) => {
      const before = liveThrough(couples).report
      const after = liveThrough(new Map(couples).set('one-more', extra)).report
      const size = outcomeRules.blockSize * outcomeRules.blocksPerRelease
      expect(Math.abs((after.total?.started.value ?? 0) - (before.total?.started.value ?? 0)) % size).toBe(0)
      for (const it of [...after.channels, ...before.channels]) {
        expect(it.started.value % rulesOf(startsSeries(it.channel)).blockSize).toBe(0)
      }
    }),
    { numRuns: 30 },
  )
}, 60_000)

const sameBlocks = (one: Turned, other: Turned) =>
  JSON.stringify(one.blocks) === JSON.stringify(other.blocks) &&
  JSON.stringify(one.report.channels) === JSON.stringify(other.report.channels)

/** The report without what its counts decide. */
const withoutCounts = (report: Report) => ({
  ...report,
  total: report.total && { blocks: report.total.blocks, started: report.total.started },
  releases: report.releases.map(({ number, published, outcomes }) => ({
    number,
    published,
    started: outcomes.started,
  })),
  cost: { places: report.cost.places, perPlace: report.cost.perPlace },
})
