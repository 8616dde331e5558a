import type * as contract from '@tweespraak/contract/municipality/report'
import { channel } from '@tweespraak/contract/values/channel'
import {
  type Band,
  changeOf,
  costPer,
  DisclosureError,
  type Published,
  type Readable,
  type Release,
  rateOf,
  sum,
} from '@tweespraak/disclosure'
import { turningDay } from './domain/calendar.ts'
import { metrics, outcomeRules, packagesSeries, placesSeries, startsSeries } from './figure-rules.ts'

/** A share that is better by chance alone is about 5 of 100 couples; "clearly" begins well above that. */
const clearlyAbovePercent = 15

/** What the municipality itself bought: its batches, how many places, and what all of it costs in whole cents. */
interface Bought {
  readonly batchIds: readonly string[]
  readonly places: number
  readonly cents: number
}

/** The report, made of published figures and of what the municipality itself bought. There is nothing else to make it of. */
export function municipalityReport(ledger: Readable, bought: Bought): contract.Report {
  const releases = ledger.releases(outcomeRules.series)
  const total = releases.length > 0 ? outcomesOf(releases) : null
  return {
    rules: {
      couplesPerBlock: outcomeRules.blockSize,
      blocksPerRelease: outcomeRules.blocksPerRelease,
      waitMonths: { from: outcomeRules.horizonMonths, to: outcomeRules.horizonMonths + outcomeRules.maxDelayMonths },
      day: turningDay,
    },
    total,
    releases: releases.map((it) => ({ number: it.release, published: it.published, outcomes: outcomesOf([it]) })),
    channels: channelsOf(ledger),
    stock: bought.batchIds.flatMap((batchId) => stockOf(ledger, batchId)),
    cost: costOf(releases, bought),
  }
}

function outcomesOf(releases: readonly Release[]): contract.Outcomes {
  const started = sum(releases.map((it) => it.started))
  const count = (definition: string) => sum(releases.flatMap((it) => it.counts.get(definition) ?? []))
  const completed = count(metrics.completed)
  const satisfied = count(metrics.satisfied)
  return {
    blocks: started.blocks,
    started: figureOf(started),
    completed: figureOf(completed),
    satisfied: figureOf(satisfied),
    completion: shareOf(() => rateOf(completed, started)),
    satisfaction: shareOf(() => rateOf(satisfied, completed)),
    change:
      enough(() => changeOf(count(metrics.better), completed, { abovePercent: clearlyAbovePercent }))?.value ?? null,
  }
}

function channelsOf(ledger: Readable): contract.Report['channels'] {
  return channel.options.flatMap((it) => {
    const releases = ledger.releases(startsSeries(it))
    return releases.length === 0 ? [] : [{ channel: it, started: figureOf(sum(releases.map((one) => one.started))) }]
  })
}

function stockOf(ledger: Readable, batchId: string): contract.Report['stock'] {
  const places = ledger.stock(placesSeries(batchId))
  const packages = ledger.stock(packagesSeries(batchId))
  return places && packages ? [{ batchId, places: figureOf(places), conversationPackages: figureOf(packages) }] : []
}

/**
 * What a place costs, everything included, and what that is for each couple that completed. Not all that was bought over
 * the couples of the report: those are the ones of long ago, and most places were given out since.
 */
function costOf(releases: readonly Release[], { places, cents }: Bought): contract.Report['cost'] {
  if (places === 0 || cents === 0) return { places, perPlace: null, perCompleted: null }
  const perPlace = Math.round(cents / places / 100)
  if (releases.length === 0) return { places, perPlace, perCompleted: null }
  const started = sum(releases.map((it) => it.started))
  const completed = sum(releases.flatMap((it) => it.counts.get(metrics.completed) ?? []))
  const perCompleted = enough(() => costPer(Math.round((cents / places) * started.value), completed))
  return { places, perPlace, perCompleted: perCompleted ? figureOf(perCompleted) : null }
}

function shareOf(make: () => Published<Band>): contract.Share | null {
  const made = enough(make)
  if (!made) return null
  const { value, margin, confidencePercent } = made
  return { atLeast: value.atLeast, below: value.below, margin: { ...margin }, confidencePercent }
}

const figureOf = ({ value, margin, confidencePercent }: Published<number>): contract.Figure => ({
  value,
  margin: { ...margin },
  confidencePercent,
})

/** A figure about fewer than thirty couples is not made; the report then leaves it open. */
function enough<T>(make: () => Published<T>): Published<T> | undefined {
  try {
    return make()
  } catch (error) {
    if (error instanceof DisclosureError && error.code === 'disclosure.too_few_couples') return undefined
    throw error
  }
}
