import { DisclosureError } from './disclosure-error.ts'
import { type Month, monthNumber } from './month.ts'
import { parseRatio } from './ratio.ts'
import { checkName } from './rules.ts'

/** SHA-256 or stronger over UTF-8, as lower-case hexadecimal. Without a key: anyone may verify. */
export type Hash = (text: string) => string

/**
 * One line of a ledger, for ever. `noise` is the ratio (`3/8`) by which the value was blurred, or null where the
 * value is exact: the size of a block, or a stock rounded down to tens.
 */
export interface Entry {
  readonly ledger: string
  /** 1, 2, 3 … without gaps. */
  readonly number: number
  /** `<series>/<block>/<definition>`, or `<series>/<month>/<definition>` for stock. Unique in the ledger. */
  readonly key: string
  readonly series: string
  /** 0 for stock. */
  readonly block: number
  readonly definition: string
  /** The size of the block; 0 for stock. */
  readonly couples: number
  readonly blocksPerRelease: number
  readonly horizonMonths: number
  readonly published: Month
  readonly noise: string | null
  /** Whole; a blurred count may be below 0 or above the size of the block, and stays so. */
  readonly value: number
  /** The hash of the entry before, empty for the first. */
  readonly previous: string
  /** Of the canonical text of everything above. */
  readonly hash: string
}

export type EntryBody = Omit<Entry, 'hash'>

/** The definitions that this package itself gives out. */
export const startedDefinition = 'started.v1'
export const stockDefinition = 'stock.v1'

const fields = [
  'ledger',
  'number',
  'key',
  'series',
  'block',
  'definition',
  'couples',
  'blocksPerRelease',
  'horizonMonths',
  'published',
  'noise',
  'value',
  'previous',
] as const satisfies readonly (keyof EntryBody)[]

/** The one text of an entry: JSON, fields in a fixed order, no spaces, whole numbers and plain ASCII names only. */
function canonicalBody(body: EntryBody): string {
  return `{${fields.map((field) => `"${field}":${JSON.stringify(body[field])}`).join(',')}}`
}

/** An entry with its seal. */
export function sealEntry(body: EntryBody, hash: Hash): Entry {
  return { ...body, hash: hashOf(body, hash) }
}

function hashOf(body: EntryBody, hash: Hash): string {
  const answer = hash(canonicalBody(body))
  if (!/^[0-9a-f]{32,}$/.test(answer)) throw new DisclosureError('disclosure.bad_hash', `"${answer}".`)
  return answer
}

/**
 * The bytes of an entry, to keep as text (not as a JSON type that may reorder). The same entry has the same bytes on
 * every machine, after every re-run, restore and erasure.
 */
export function serialiseEntry(entry: Entry): string {
  return `${canonicalBody(entry).slice(0, -1)},"hash":${JSON.stringify(entry.hash)}}`
}

/** The inverse. @throws disclosure.chain_broken when the text is not byte for byte what `serialiseEntry` writes */
export function parseEntry(text: string): Entry {
  let entry: Entry
  try {
    entry = JSON.parse(text)
  } catch {
    throw new DisclosureError('disclosure.chain_broken', 'An entry is not JSON.')
  }
  if (typeof entry !== 'object' || entry === null || serialiseEntry(entry) !== text)
    throw new DisclosureError('disclosure.chain_broken', 'An entry is not in its canonical form.')
  return entry
}

/** The checks on one entry by itself. @throws disclosure.chain_broken with the reason */
export function checkEntry(entry: Entry, hash: Hash): void {
  const at = `Entry ${entry.number}`
  const refuse = (why: string): never => {
    throw new DisclosureError('disclosure.chain_broken', `${at} ${why}.`)
  }
  if (hashOf(entry, hash) !== entry.hash) refuse('does not fit its hash')
  try {
    for (const text of [entry.ledger, entry.series, entry.definition]) checkName(text)
    monthNumber(entry.published)
    if (entry.noise !== null) parseRatio(entry.noise)
  } catch {
    refuse('has a name, month or ratio that cannot be')
  }
  const numbers = [entry.number, entry.block, entry.couples, entry.blocksPerRelease, entry.horizonMonths]
  if (!numbers.every((number) => Number.isSafeInteger(number) && number >= 0)) refuse('has a number that cannot be')
  if (!Number.isSafeInteger(entry.value)) refuse('has a value that is not whole')
  if (entry.block > 0 && (entry.couples < 10 || entry.blocksPerRelease < 1)) refuse('is of a block below ten')
  if (entry.key !== keyOf(entry)) refuse('has a key that is not its own')
  if (entry.noise === null && !isExactByRight(entry)) refuse('has a count without noise')
}

/** Only the size of a block and a stock in tens may stand in a ledger without noise. */
function isExactByRight(entry: Entry): boolean {
  if (entry.definition === startedDefinition) return entry.block > 0 && entry.value === entry.couples
  return entry.definition === stockDefinition && entry.block === 0 && entry.value >= 0 && entry.value % 10 === 0
}

/** Under which key an entry stands: a figure of a block once, a stock once a month. */
export function keyOf(entry: Pick<Entry, 'series' | 'block' | 'published' | 'definition'>): string {
  return `${entry.series}/${entry.block > 0 ? entry.block : entry.published}/${entry.definition}`
}
