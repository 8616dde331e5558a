import { DisclosureError } from './disclosure-error.ts'
import { checkEntry, type Entry, type Hash } from './entry.ts'
import { monthNumber } from './month.ts'

/** Entries of one ledger whose chain was walked from the first to the last. Only `verify` makes it. */
export class VerifiedEntries {
  readonly #entries: readonly Entry[]

  private constructor(entries: readonly Entry[]) {
    this.#entries = entries
  }

  get entries(): readonly Entry[] {
    return this.#entries
  }

  static verify(entries: readonly Entry[], hash: Hash): VerifiedEntries {
    const keys = new Set<string>()
    let before: Entry | undefined
    for (const entry of entries) {
      checkEntry(entry, hash)
      const follows =
        entry.number === (before?.number ?? 0) + 1 &&
        entry.previous === (before?.hash ?? '') &&
        entry.ledger === (before?.ledger ?? entry.ledger)
      if (!follows) throw new DisclosureError('disclosure.chain_broken', `Entry ${entry.number} does not follow.`)
      if (keys.has(entry.key)) throw new DisclosureError('disclosure.already_published', `${entry.key}.`)
      if (before && monthNumber(entry.published) < monthNumber(before.published))
        throw new DisclosureError('disclosure.clock_runs_backwards', `${entry.published} after ${before.published}.`)
      keys.add(entry.key)
      before = entry
    }
    return new VerifiedEntries(entries.map((entry) => Object.freeze({ ...entry })))
  }
}

/**
 * Walks a whole ledger, or none of it: one ledger, numbers without gaps, every key once, months that never go
 * back, every hash right and every entry tied to the one before.
 *
 * @throws disclosure.chain_broken with the number of the first entry that does not fit
 * @throws disclosure.already_published when a key stands in it twice
 * @throws disclosure.clock_runs_backwards when an entry is older than the one before it
 */
export function verify(entries: readonly Entry[], hash: Hash): VerifiedEntries {
  return VerifiedEntries.verify(entries, hash)
}
