import { countFigure } from './count.ts'
import { DisclosureError } from './disclosure-error.ts'
import { type Entry, startedDefinition, stockDefinition } from './entry.ts'
import type { Month } from './month.ts'
import { type Published, seal } from './published.ts'
import { parseRatio } from './ratio.ts'
import type { VerifiedEntries } from './verify.ts'

/** The smallest thing a reader sees: some consecutive blocks as one sum, from the day the last of them is published. */
export interface Release {
  readonly series: string
  /** 1, 2, 3 … */
  readonly release: number
  /** The month in which it became visible. */
  readonly published: Month
  /** Exact: n × blocks. */
  readonly started: Published<number>
  /** Blurred counts by definition. */
  readonly counts: ReadonlyMap<string, Published<number>>
  /** One of them. @throws disclosure.metric_unknown when this release does not have it */
  count(definition: string): Published<number>
}

/** What a reader may see of one ledger. */
export interface Readable {
  /** The complete releases of a series, in order; none for a series nobody wrote. */
  releases(series: string): readonly Release[]
  /** The newest stock of a series: couples or packages in use, in tens, with the margin that rounding leaves. */
  stock(series: string): Published<number> | undefined
}

/**
 * The only door from a ledger to figures.
 *
 * Proof obligation: a function of the entries alone. Blocks of an incomplete release stay unseen; which blocks
 * make a release was fixed before the first of them was published, so no two figures differ by less than a release.
 *
 * @throws disclosure.rules_changed when a series does not keep its block size, release or horizon
 */
export function readLedger(verified: VerifiedEntries): Readable {
  const bySeries = Map.groupBy(verified.entries, (entry) => entry.series)
  const releases = new Map([...bySeries].map(([series, entries]) => [series, releasesOf(series, entries)]))
  return {
    releases: (series) => releases.get(series) ?? [],
    stock: (series) => {
      const last = bySeries.get(series)?.findLast((entry) => entry.definition === stockDefinition)
      return last && stockFigure(last)
    },
  }
}

function releasesOf(series: string, entries: readonly Entry[]): readonly Release[] {
  const ofBlocks = entries.filter((entry) => entry.block > 0)
  const [first] = ofBlocks
  if (!first) return []
  for (const entry of ofBlocks)
    if (
      entry.couples !== first.couples ||
      entry.blocksPerRelease !== first.blocksPerRelease ||
      entry.horizonMonths !== first.horizonMonths
    )
      throw new DisclosureError('disclosure.rules_changed', `${entry.key}.`)
  const groups = Map.groupBy(ofBlocks, (entry) => Math.ceil(entry.block / first.blocksPerRelease))
  return [...groups]
    .sort(([a], [b]) => a - b)
    .flatMap(([release, group]) => releaseOf({ series, release }, group, first.blocksPerRelease))
}

function releaseOf(
  name: { readonly series: string; readonly release: number },
  entries: readonly Entry[],
  blocks: number,
): readonly Release[] {
  const complete = [...Map.groupBy(entries, (entry) => entry.definition)].filter(([, own]) => own.length === blocks)
  const started = complete.find(([definition]) => definition === startedDefinition)
  if (!started) return []
  const blurred = complete.filter(([definition]) => definition !== startedDefinition)
  const counts = new Map(blurred.map(([definition, own]) => [definition, figureOf(own)]))
  return [
    {
      ...name,
      published:
        complete
          .flatMap(([, own]) => own.map((entry) => entry.published))
          .sort()
          .at(-1) ?? '',
      started: figureOf(started[1]),
      counts,
      count: (definition) => {
        const figure = counts.get(definition)
        if (!figure)
          throw new DisclosureError('disclosure.metric_unknown', `"${definition}" in release ${name.release}.`)
        return figure
      },
    },
  ]
}

function figureOf(entries: readonly Entry[]): Published<number> {
  const [first] = entries
  if (!first || entries.some((entry) => entry.noise !== first.noise))
    throw new DisclosureError('disclosure.rules_changed', `${first?.key ?? 'Nothing'} and its release.`)
  return countFigure(
    {
      parts: entries.map((entry) => `${entry.ledger}/${entry.series}/${entry.block}`),
      raw: entries.reduce((total, entry) => total + entry.value, 0),
      draws: first.noise === null ? 0 : entries.length,
      noise: first.noise === null ? null : parseRatio(first.noise),
    },
    {
      definition: first.definition,
      horizonMonths: first.horizonMonths,
      blocks: entries.length,
      couples: entries.reduce((total, entry) => total + entry.couples, 0),
    },
  )
}

/** A stock is exact up to rounding: 40 stands for 40 to 49, always. */
function stockFigure(entry: Entry): Published<number> {
  const label = { definition: entry.definition, horizonMonths: 0, blocks: 0, couples: 0, confidencePercent: 100 }
  const inside = { parts: [`${entry.ledger}/${entry.series}`], raw: entry.value, draws: 0, noise: null }
  return seal(entry.value, { margin: { from: entry.value, to: entry.value + 9 }, label, inside })
}
