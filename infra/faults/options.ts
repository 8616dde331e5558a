import { parseArgs } from 'node:util'

export interface Options {
  /** Many rounds of the same faults, in drawn orders. */
  readonly long: boolean
  readonly json: boolean
  readonly seed: number
  /** Only faults with one of these names; empty: all. */
  readonly only: readonly string[]
}

/**
 * `--long`, `--json`, `--seed 7` repeats the draws of an earlier run, and names of faults to try only those.
 * Throws a sentence on anything else.
 */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { long: { type: 'boolean' }, json: { type: 'boolean' }, seed: { type: 'string' } },
  })
  const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed)
  if (!Number.isSafeInteger(seed) || seed < 0) throw new Error(`--seed takes a whole number, not "${values.seed}".`)
  return { long: values.long ?? false, json: values.json ?? false, seed, only: positionals }
}
