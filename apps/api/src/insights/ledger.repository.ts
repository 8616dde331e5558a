import { createHash } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import { type Entry, parseEntry, serialiseEntry, type VerifiedEntries, verify } from '@tweespraak/disclosure'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { LedgerTable } from './insights.tables.ts'

/** SHA-256, without a key: whoever has a ledger can verify it. */
export const ledgerHash = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The published figures of a municipality, for ever. Rows are added and read; nothing here can change one. */
@Injectable()
export class LedgerRepository {
  /** The whole ledger, its chain walked from the first entry to the last. Throws `disclosure.chain_broken`. */
  async read(tx: Tx, municipalityId: string): Promise<VerifiedEntries> {
    const rows = await tx.getRepository(LedgerTable).find({ where: { municipalityId }, order: { number: 'asc' } })
    return verify(
      rows.map(({ entry }) => parseEntry(entry)),
      ledgerHash,
    )
  }

  async add(tx: Tx, municipalityId: string, entries: readonly Entry[]): Promise<void> {
    const rows = entries.map((it) => ({ municipalityId, number: it.number, key: it.key, entry: serialiseEntry(it) }))
    if (rows.length > 0) await tx.getRepository(LedgerTable).insert(rows)
  }
}
