import type { Tx } from '../database/unit-of-work.ts'

/** A column that holds a person or a couple, as `schema.table.column`. */
export type PersonColumn = `${string}.${string}.${string}`

/**
 * Forgets one person in one context. Each context that stores a person or a couple provides one; a test walks the
 * schema and fails on a column nobody claims.
 */
export abstract class Eraser {
  /** Every person or couple column of this context, whether rows go or are kept for a stated reason. */
  abstract readonly columns: readonly PersonColumn[]
  /** Deletes what this context holds of the person, in the transaction in which the person is forgotten everywhere. */
  abstract erase(tx: Tx, personId: string): Promise<void>
}

/** Gathers what one context holds of a person, for the person. */
export abstract class Exporter {
  /** The heading under which it stands in the export. */
  abstract readonly name: string
  /** Own things and what was shared with this person; never a partner's private things, nor that they exist. */
  abstract gather(tx: Tx, personId: string): Promise<Readonly<Record<string, unknown>>>
}
