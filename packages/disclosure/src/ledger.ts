import { type Account, spend, unspent } from './account.ts'
import type { ClosedBlock } from './blocks.ts'
import { DisclosureError } from './disclosure-error.ts'
import { type Entry, type EntryBody, type Hash, keyOf, sealEntry, startedDefinition, stockDefinition } from './entry.ts'
import { type Month, monthNumber } from './month.ts'
import { drawNoise } from './noise.ts'
import type { RandomBits } from './random-bits.ts'
import { parseRatio, ratioText } from './ratio.ts'
import { type CheckedRules, checkName } from './rules.ts'
import { VerifiedEntries, verify } from './verify.ts'

/** The block to publish, without its members: at this point nobody needs them any more. */
export type BlockToPublish = Pick<ClosedBlock, 'series' | 'block' | 'couples' | 'publishFrom'>

/** A draft is an entry that has no place in the chain yet. */
type Draft = Omit<EntryBody, 'ledger' | 'number' | 'key' | 'previous'>

/**
 * One ledger, open for writing. Each verb returns the entries it added; store them in the same transaction, under a
 * unique key (ledger, number) and (ledger, key). A verb that throws has added nothing.
 */
export class Ledger {
  readonly #name: string
  readonly #hash: Hash
  readonly #entries: Entry[]
  readonly #keys: Set<string>
  /** What every block has spent so far, by `<series>/<block>`. */
  readonly #spent = new Map<string, Account>()
  /** The first entry of every series: it holds the rules that the series keeps for life. */
  readonly #first = new Map<string, Entry>()

  /**
   * Opens a ledger on the entries it has; none for a new one.
   * @throws disclosure.bad_name, disclosure.chain_broken when the entries belong to another ledger
   */
  constructor(name: string, verified: VerifiedEntries, hash: Hash) {
    this.#name = checkName(name)
    this.#hash = hash
    this.#entries = [...verified.entries]
    if (this.#entries[0] && this.#entries[0].ledger !== name)
      throw new DisclosureError('disclosure.chain_broken', `The entries are of ${this.#entries[0].ledger}.`)
    this.#keys = new Set(this.#entries.map((entry) => entry.key))
    for (const entry of this.#entries) this.#remember(entry)
  }

  /** All entries, in order. */
  get entries(): readonly Entry[] {
    return this.#entries
  }

  /** The same entries, ready for `readLedger`. */
  verified(): VerifiedEntries {
    return verify(this.#entries, this.#hash)
  }

  /** What one couple of this block has spent: the factor by which all its figures may tell two answers apart. */
  spentOn(series: string, block: number): Account {
    return this.#spent.get(`${series}/${block}`) ?? unspent
  }

  /**
   * Publishes a closed block: its size as it is, and every metric of the rules with noise that is drawn here, once.
   * Rules of the same series with further metrics may add those to a block later, as far as its budget goes.
   *
   * @param counts exact number of couples per definition, 0 to the size of the block; all metrics at once. A member
   *   that was erased or withdrew counts as *no*.
   * @throws disclosure.already_published, disclosure.metric_unknown, disclosure.metric_missing,
   *   disclosure.bad_count, disclosure.budget_overdrawn, disclosure.too_early, disclosure.clock_runs_backwards,
   *   disclosure.rules_changed, disclosure.block_too_small, disclosure.bad_random_bits
   */
  publishBlock(
    rules: CheckedRules,
    what: { readonly block: BlockToPublish; readonly counts: Readonly<Record<string, number>>; readonly month: Month },
    bits: RandomBits,
  ): readonly Entry[] {
    const { block, counts, month } = what
    this.#refuseStep(rules, block, month)
    refuseCounts(rules, block, counts)
    const base = {
      series: rules.series,
      block: block.block,
      couples: block.couples,
      blocksPerRelease: rules.blocksPerRelease,
      horizonMonths: rules.horizonMonths,
      published: month,
    }
    const size: Draft = { ...base, definition: startedDefinition, noise: null, value: block.couples }
    const sizeStands = this.#keys.has(keyOf(size))
    if (rules.metrics.length === 0) this.#refuseKey(keyOf(size))
    for (const { definition } of rules.metrics) this.#refuseKey(keyOf({ ...base, definition }))
    let account = this.spentOn(block.series, block.block)
    for (const metric of rules.metrics) account = spend(account, metric.noise, rules.budget)
    const blurred = rules.metrics.map(
      ({ definition, noise }): Draft => ({
        ...base,
        definition,
        noise: ratioText(noise),
        value: (counts[definition] ?? 0) + drawNoise(noise, bits),
      }),
    )
    return this.#append(sizeStands ? blurred : [size, ...blurred])
  }

  /**
   * Publishes a stock (licences, packages of talks): the number in use, rounded down to tens, at most once a month.
   *
   * @param series for example `stock/batch-7`
   * @throws disclosure.bad_count, disclosure.bad_name, disclosure.already_published, disclosure.clock_runs_backwards
   */
  publishStock(series: string, used: number, month: Month): readonly Entry[] {
    checkName(series)
    if (!Number.isSafeInteger(used) || used < 0) throw new DisclosureError('disclosure.bad_count', `Stock ${used}.`)
    this.#refuseEarlier(month)
    const draft: Draft = {
      series,
      block: 0,
      couples: 0,
      blocksPerRelease: 0,
      horizonMonths: 0,
      published: month,
      definition: stockDefinition,
      noise: null,
      value: used - (used % 10),
    }
    this.#refuseKey(keyOf(draft))
    return this.#append([draft])
  }

  #refuseStep(rules: CheckedRules, block: BlockToPublish, month: Month): void {
    this.#refuseEarlier(month)
    if (monthNumber(month) < monthNumber(block.publishFrom))
      throw new DisclosureError(
        'disclosure.too_early',
        `${block.series}/${block.block} waits for ${block.publishFrom}.`,
      )
    if (!(block.couples >= 10)) throw new DisclosureError('disclosure.block_too_small', `Size ${block.couples}.`)
    const first = this.#first.get(rules.series)
    const same =
      block.series === rules.series &&
      block.couples === rules.blockSize &&
      Number.isSafeInteger(block.block) &&
      block.block >= 1 &&
      (!first ||
        (first.couples === rules.blockSize &&
          first.blocksPerRelease === rules.blocksPerRelease &&
          first.horizonMonths === rules.horizonMonths))
    if (!same) throw new DisclosureError('disclosure.rules_changed', `${rules.series}.`)
  }

  #refuseEarlier(month: Month): void {
    const last = this.#entries.at(-1)
    if (monthNumber(month) < monthNumber(last?.published ?? month))
      throw new DisclosureError('disclosure.clock_runs_backwards', `${month} after ${last?.published}.`)
  }

  #refuseKey(key: string): void {
    if (this.#keys.has(key)) throw new DisclosureError('disclosure.already_published', `${key}.`)
  }

  #append(drafts: readonly Draft[]): readonly Entry[] {
    let before = this.#entries.at(-1)
    const added = drafts.map((draft): Entry => {
      const body: EntryBody = {
        ...draft,
        ledger: this.#name,
        number: (before?.number ?? 0) + 1,
        key: keyOf(draft),
        previous: before?.hash ?? '',
      }
      before = Object.freeze(sealEntry(body, this.#hash))
      return before
    })
    for (const entry of added) {
      this.#entries.push(entry)
      this.#keys.add(entry.key)
      this.#remember(entry)
    }
    return added
  }

  #remember(entry: Entry): void {
    if (!this.#first.has(entry.series)) this.#first.set(entry.series, entry)
    if (entry.noise === null) return
    const ratio = parseRatio(entry.noise)
    const whole = this.spentOn(entry.series, entry.block)
    const over = whole.over * BigInt(ratio.denominator)
    this.#spent.set(`${entry.series}/${entry.block}`, { over, under: whole.under * BigInt(ratio.numerator) })
  }
}

function refuseCounts(rules: CheckedRules, block: BlockToPublish, counts: Readonly<Record<string, number>>): void {
  const declared = new Set(rules.metrics.map((metric) => metric.definition))
  for (const [definition, count] of Object.entries(counts)) {
    if (!declared.has(definition)) throw new DisclosureError('disclosure.metric_unknown', `"${definition}".`)
    if (!Number.isInteger(count) || count < 0 || count > block.couples)
      throw new DisclosureError('disclosure.bad_count', `${definition} is ${count} of ${block.couples}.`)
  }
  for (const definition of declared)
    if (!Object.hasOwn(counts, definition)) throw new DisclosureError('disclosure.metric_missing', `"${definition}".`)
}
