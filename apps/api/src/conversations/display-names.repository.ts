import { Injectable } from '@nestjs/common'
import type { Tx } from '../platform/database/unit-of-work.ts'

export interface SealedName {
  readonly personId: string
  readonly name: Buffer
}

export interface SealedAlias {
  readonly conversationId: string
  readonly coupleId: string
  readonly personId: string
  readonly alias: Buffer
}

/** Asks the two functions of the database that give names across contexts. */
@Injectable()
export class DisplayNamesRepository {
  async professionals(tx: Tx, ids: readonly string[]): Promise<readonly SealedName[]> {
    if (ids.length === 0) return []
    return tx.query(`select person_id as "personId", name from conversations.professional_names($1)`, [ids])
  }

  async partners(tx: Tx, conversationIds: readonly string[]): Promise<readonly SealedAlias[]> {
    if (conversationIds.length === 0) return []
    return tx.query(
      `select conversation_id as "conversationId", couple_id as "coupleId", person_id as "personId", alias
       from conversations.partner_names($1)`,
      [conversationIds],
    )
  }
}
