const waysOut = {
  'disclosure.block_too_small': 'Choose a block size of 10 couples or more.',
  'disclosure.release_too_small': 'Put so many blocks in a release that it holds 30 couples or more.',
  'disclosure.bad_rules': 'Correct the rules of this series; the message says which one.',
  'disclosure.bad_ratio': 'Give two whole numbers with 0 < numerator < denominator <= 65536.',
  'disclosure.bad_count': 'Count again: a count is a whole number from 0 to the size of the block.',
  'disclosure.bad_month': 'Write a month as YYYY-MM.',
  'disclosure.bad_name': 'Use letters, digits, dot, dash and underscore; parts of a series are joined by a slash.',
  'disclosure.bad_random_bits': 'The source of random bits must answer with a whole number below 2^count.',
  'disclosure.bad_hash': 'The hash must answer with at least 32 lower-case hexadecimal digits.',
  'disclosure.metric_unknown': 'Declare the metric in the rules of the series first.',
  'disclosure.metric_missing': 'Give a count for every metric that the rules declare, all at once.',
  'disclosure.budget_overdrawn': 'These couples have no budget left: leave the metric out.',
  'disclosure.already_published': 'This figure stands for ever: read it from the ledger.',
  'disclosure.chain_broken': 'Stop, and restore the ledger from a copy that verifies.',
  'disclosure.clock_runs_backwards': 'Repair the clock; nothing was closed or published.',
  'disclosure.too_early': 'Wait for the month in which this block may be published.',
  'disclosure.couple_twice': 'Give each couple once, and none that already has a block.',
  'disclosure.not_sorted': 'Sort by series, month of start and keyed order first.',
  'disclosure.rules_changed': 'A series keeps its rules for life: begin a new series.',
  'disclosure.too_few_couples': 'Wait until the figure covers 30 couples or more.',
  'disclosure.not_comparable': 'Combine only figures of the same kind, and cover no couple twice.',
} as const

/** Every way in which this package refuses. The codes are stable; the sentences may change. */
export type DisclosureErrorCode = keyof typeof waysOut

/**
 * The only error this package throws on bad input. It is thrown before anything changes: after it nothing was
 * closed and nothing was published.
 */
export class DisclosureError extends Error {
  override readonly name = 'DisclosureError'
  readonly code: DisclosureErrorCode
  /** One sentence for the person who has to repair it. */
  readonly wayOut: string

  constructor(code: DisclosureErrorCode, what: string) {
    super(`${code}: ${what} ${waysOut[code]}`)
    this.code = code
    this.wayOut = waysOut[code]
  }
}
