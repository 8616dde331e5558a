import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { seededBits } from '../attack/seeded-bits.ts'
import { sha256 } from '../attack/sha256.ts'
import {
  type BlockCounts,
  cutAndCount,
  defaultNoise,
  drawNoise,
  Ledger,
  type SortedCouple,
  seriesRules,
  verify,
} from '../src/disclosure.ts'

const couples = 1_000_000
const municipalities = 342
const rounds = 9

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Sorted by municipality, as the input has to be. */
function inventCouples(): readonly SortedCouple[] {
  const bits = seededBits(342)
  return Array.from({ length: couples }, (_, at): SortedCouple => {
    const municipality = Math.floor((at * municipalities) / couples)
    return { series: `gm-${String(municipality).padStart(4, '0')}/outcomes`, outcomes: bits(3) }
  })
}

/** The yardstick: one pass that only adds up, three sums per municipality, no blocks. */
function onlySums(sorted: Iterable<SortedCouple>): ReadonlyMap<string, readonly number[]> {
  const sums = new Map<string, number[]>()
  let series: string | null = null
  let own: number[] = []
  for (const couple of sorted) {
    if (couple.series !== series) {
      series = couple.series
      own = [0, 0, 0]
      sums.set(series, own)
    }
    for (let metric = 0; metric < 3; metric += 1) own[metric] = (own[metric] ?? 0) + ((couple.outcomes >>> metric) & 1)
  }
  return sums
}

function milliseconds(work: () => unknown): number {
  const began = performance.now()
  work()
  return performance.now() - began
}

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

/** Megabytes that stay in use for what `make` answers. */
function megabytesKept(make: () => unknown): number {
  collect()
  const before = process.memoryUsage().heapUsed
  const kept = make()
  collect()
  const after = process.memoryUsage().heapUsed
  return kept === undefined ? 0 : (after - before) / 2 ** 20
}

const metrics = ['completed.v1', 'satisfied.v1', 'better.v1'].map((definition) => ({ definition, noise: defaultNoise }))
const rules = seriesRules({ series: 'outcomes', metrics })

/** Publishes these blocks, each into the ledger of its municipality, and walks every chain once. */
function publishAll(blocks: readonly BlockCounts[]): number {
  const bits = seededBits(1)
  let entries = 0
  for (const [series, own] of Map.groupBy(blocks, (block) => block.series)) {
    const ledger = new Ledger(series.split('/')[0] ?? series, verify([], sha256), sha256)
    for (const { block, counts } of own)
      ledger.publishBlock(
        rules,
        {
          block: { series: 'outcomes', block, couples: 15, publishFrom: '2026-01' },
          counts: Object.fromEntries(metrics.map(({ definition }, at) => [definition, counts[at] ?? 0])),
          month: '2026-01',
        },
        bits,
      )
    entries += ledger.verified().entries.length
  }
  return entries
}

const sorted = inventCouples()
const size = { blockSize: 15, metrics: 3 }
const sums: number[] = []
const cuts: number[] = []
for (let round = 0; round < rounds; round += 1) {
  sums.push(milliseconds(() => onlySums(sorted)))
  cuts.push(milliseconds(() => cutAndCount(sorted, size)))
}

const draws = 3_000_000
const noise = milliseconds(() => {
  const bits = seededBits(2)
  for (let n = 0; n < draws; n += 1) drawNoise(defaultNoise, bits)
})

const blocks = cutAndCount(sorted, size)
const ledgers = [1 / 8, 1 / 4, 1 / 2, 1].map((part) => {
  const some = blocks.slice(0, Math.floor(blocks.length * part))
  let entries = 0
  const time = milliseconds(() => {
    entries = publishAll(some)
  })
  return { blocks: some.length, entries, microsecondsPerEntry: (1000 * time) / entries }
})

function* stream(count: number): Iterable<SortedCouple> {
  const couple = { series: 'one', outcomes: 5 }
  for (let at = 0; at < count; at += 1) yield couple
}

const result = {
  couples,
  municipalities,
  sumsMilliseconds: median(sums),
  cutMilliseconds: median(cuts),
  ratio: median(cuts) / median(sums),
  nanosecondsPerDraw: (1e6 * noise) / draws,
  ledgers,
  memory: [
    { couples, blockSize: 15, megabytes: megabytesKept(() => cutAndCount(stream(couples), size)) },
    {
      couples: 10 * couples,
      blockSize: 150,
      megabytes: megabytesKept(() => cutAndCount(stream(10 * couples), { blockSize: 150, metrics: 3 })),
    },
    {
      couples,
      blockSize: 150,
      megabytes: megabytesKept(() => cutAndCount(stream(couples), { blockSize: 150, metrics: 3 })),
    },
  ],
}

if (process.argv.includes('--json')) console.log(JSON.stringify(result))
else {
  const { sumsMilliseconds, cutMilliseconds, ratio } = result
  console.log(`${couples} couples, ${municipalities} municipalities, median of ${rounds} rounds`)
  console.log(`only sums        ${sumsMilliseconds.toFixed(1)} ms`)
  console.log(`cut and sum      ${cutMilliseconds.toFixed(1)} ms  (${ratio.toFixed(2)} × only sums)`)
  console.log(`noise            ${result.nanosecondsPerDraw.toFixed(0)} ns per draw`)
  for (const { blocks, entries, microsecondsPerEntry } of ledgers)
    console.log(
      `ledger           ${microsecondsPerEntry.toFixed(1)} µs per entry (${blocks} blocks, ${entries} entries)`,
    )
  for (const { couples, blockSize, megabytes } of result.memory)
    console.log(`memory kept      ${megabytes.toFixed(1)} MB for ${couples} couples in blocks of ${blockSize}`)
}
