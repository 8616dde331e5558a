import { DisclosureError } from './disclosure-error.ts'
import { laterMonth, type Month, monthNumber } from './month.ts'
import type { CheckedRules } from './rules.ts'

/**
 * A keyed hash (HMAC-SHA-256 with a secret per ledger): text in, at least 32 lower-case hexadecimal digits out. The
 * key decides order and delay, so keep it as long as blocks are being closed and away from whoever reads figures.
 */
export type KeyedHash = (text: string) => string

/** A couple that may be counted and has no block yet. `couple` is any id that stays the same. */
export interface WaitingCouple {
  readonly couple: string
  readonly started: Month
}

/** Couples that from now on are counted together, and only together. */
export interface ClosedBlock {
  readonly series: string
  /** 1, 2, 3 … within the series. */
  readonly block: number
  /** The size it was closed with. It stays n even when a member is erased later: nobody moves up. */
  readonly couples: number
  readonly members: readonly string[]
  readonly closed: Month
  /** The first month in which the block may be published: closing, horizon and keyed delay together. */
  readonly publishFrom: Month
}

export interface Closing {
  readonly blocks: readonly ClosedBlock[]
  /** Fewer than n that wait for a next month, and those that start after this month. */
  readonly waiting: readonly WaitingCouple[]
}

/** What was closed before: the last number given out and the last month closed; `open` are blocks not yet published. */
export interface ClosedSoFar {
  readonly lastBlock: number
  readonly lastMonth: Month | null
  readonly open: readonly ClosedBlock[]
}

function digits(hash: KeyedHash, text: string): string {
  const answer = hash(text)
  if (!/^[0-9a-f]{32,}$/.test(answer)) throw new DisclosureError('disclosure.bad_hash', `"${answer}".`)
  return answer
}

/** Months of start in order; inside a month the keyed order, which tells nothing of who came first. */
function inKeyedOrder(couples: readonly WaitingCouple[], series: string, hash: KeyedHash): readonly WaitingCouple[] {
  const places = couples.map((waiting) => ({
    waiting,
    month: monthNumber(waiting.started),
    place: digits(hash, `order\n${series}\n${waiting.couple}`) + waiting.couple,
  }))
  places.sort((a, b) => a.month - b.month || (a.place < b.place ? -1 : 1))
  return places.map(({ waiting }) => waiting)
}

function refuseCoupleTwice(waiting: readonly WaitingCouple[], open: readonly ClosedBlock[]): void {
  const seen = new Set(open.flatMap((block) => block.members))
  for (const { couple } of waiting) {
    if (seen.has(couple)) throw new DisclosureError('disclosure.couple_twice', 'One id was met twice.')
    seen.add(couple)
  }
}

/**
 * Closes one month of one series: the waiting couples that started in it or before are cut, in keyed order, into
 * blocks of exactly n. The members of a block never change afterwards. The leftover (fewer than n) waits for a next
 * month, in front; at the end of a contract it is thrown away and never published. A couple that withdraws before
 * closing is simply not given; one that withdraws later leaves its place empty and counts as *no* in every metric.
 *
 * @param waiting every couple of the series that may be counted and has no block; the order does not matter
 * @throws disclosure.clock_runs_backwards when this month, or a later one, was closed before
 * @throws disclosure.couple_twice, disclosure.bad_month, disclosure.bad_hash
 */
export function closeMonth(
  rules: CheckedRules,
  { month, waiting, soFar }: { month: Month; waiting: readonly WaitingCouple[]; soFar: ClosedSoFar },
  hash: KeyedHash,
): Closing {
  const now = monthNumber(month)
  if (soFar.lastMonth !== null && now <= monthNumber(soFar.lastMonth))
    throw new DisclosureError('disclosure.clock_runs_backwards', `${month} after ${soFar.lastMonth}.`)
  refuseCoupleTwice(waiting, soFar.open)
  const started = waiting.filter((couple) => monthNumber(couple.started) <= now)
  const queue = inKeyedOrder(started, rules.series, hash)
  const whole = Math.floor(queue.length / rules.blockSize)
  const blocks = Array.from({ length: whole }, (_, at): ClosedBlock => {
    const block = soFar.lastBlock + 1 + at
    const members = queue.slice(at * rules.blockSize, (at + 1) * rules.blockSize)
    const publishFrom = laterMonth(month, rules.horizonMonths + keyedDelay(rules, block, hash))
    return {
      series: rules.series,
      block,
      couples: rules.blockSize,
      // Inside a block no order is left over.
      members: members.map(({ couple }) => couple).sort(),
      closed: month,
      publishFrom,
    }
  })
  const later = waiting.filter((couple) => monthNumber(couple.started) > now)
  return { blocks, waiting: [...queue.slice(whole * rules.blockSize), ...later] }
}

/** 0 to `maxDelayMonths`, decided by the key and the number of the block, so that a re-run decides the same. */
function keyedDelay(rules: CheckedRules, block: number, hash: KeyedHash): number {
  // 48 bits modulo at most 13: no delay is favoured by more than 2^-44.
  const drawn = Number.parseInt(digits(hash, `delay\n${rules.series}\n${block}`).slice(0, 12), 16)
  return drawn % (rules.maxDelayMonths + 1)
}

/** One couple as it stands in sorted input: bit i of `outcomes` is metric i of the rules. */
export interface SortedCouple {
  readonly series: string
  readonly outcomes: number
}

/** The exact counts of one block. They are raw: give them to `publishBlock`, to nobody else. */
export interface BlockCounts {
  readonly series: string
  readonly block: number
  readonly counts: readonly number[]
}

/**
 * Cuts and counts in one pass over couples that are sorted by series, month of start and keyed order. Memory grows
 * with blocks, not with couples; the leftover of each series is left out.
 *
 * @param size couples per block (n), and the number of metrics (at most 30)
 * @throws disclosure.not_sorted when a series comes back after another one
 */
export function cutAndCount(
  couples: Iterable<SortedCouple>,
  size: { readonly blockSize: number; readonly metrics: number },
): readonly BlockCounts[] {
  const { blockSize, metrics } = size
  if (!(blockSize >= 10)) throw new DisclosureError('disclosure.block_too_small', `Size ${blockSize}.`)
  const done: BlockCounts[] = []
  const finished = new Set<string>()
  let series: string | null = null
  let block = 0
  let inBlock = 0
  const zeros = Array.from({ length: metrics }, () => 0)
  let counts = zeros.slice()
  for (const couple of couples) {
    if (couple.series !== series) {
      if (finished.has(couple.series)) throw new DisclosureError('disclosure.not_sorted', `${couple.series} is back.`)
      finished.add(couple.series)
      series = couple.series
      block = 0
      inBlock = 0
      counts.fill(0)
    }
    for (let metric = 0; metric < metrics; metric += 1)
      counts[metric] = (counts[metric] ?? 0) + ((couple.outcomes >>> metric) & 1)
    inBlock += 1
    if (inBlock === blockSize) {
      block += 1
      done.push({ series, block, counts })
      counts = zeros.slice()
      inBlock = 0
    }
  }
  return done
}
