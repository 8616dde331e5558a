import { createHash } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import { type Entry, parseEntry, serialiseEntry, type VerifiedEntries, verify } from '@tweespraak/disclosure'
import type { Tx } from '../platform/database/unit-of-work.ts'

/** SHA-256, without a key: whoever has a ledger can verify it. */
export const ledgerHash = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The published figures of a municipality, for ever. Rows are added and read; nothing here can change one. */
@Injectable()
export class LedgerRepository {
  /** The whole ledger, its chain walked from the first entry to the last. Throws `disclosure.chain_broken`. */
  async read(tx: Tx, municipalityId: string): Promise<VerifiedEntries> {
    const rows = await tx.query<{ entry: string }[]>(
      'select entry from insights.ledger where municipality_id = $1 order by number',
      [municipalityId],
    )
    return verify(
      rows.map(({ entry }) => parseEntry(entry)),
      ledgerHash,
    )
  }

  async add(tx: Tx, municipalityId: string, entries: readonly Entry[]): Promise<void> {
    for (const entry of entries) {
      await tx.query('insert into insights.ledger (municipality_id, number, key, entry) values ($1, $2, $3, $4)', [
        municipalityId,
        entry.number,
        entry.key,
        serialiseEntry(entry),
      ])
    }
  }
}
