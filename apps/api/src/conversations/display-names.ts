import { Injectable } from '@nestjs/common'
import { CouplesReader } from '../couples/couples.reader.ts'
import { IdentityReader } from '../identity/identity.reader.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { DisplayNamesRepository } from './display-names.repository.ts'

/** Names by person. */
export type Names = ReadonlyMap<string, string>

/**
 * The names people see of each other around a conversation. Neither side may read the other's account, so the database
 * hands out the sealed names and nothing else of it.
 */
@Injectable()
export class DisplayNames {
  constructor(
    private readonly names: DisplayNamesRepository,
    private readonly couples: CouplesReader,
    private readonly identity: IdentityReader,
  ) {}

  /** Returns the names of these professionals, to a partner. */
  async professionals(tx: Tx, ids: readonly string[]): Promise<Names> {
    const sealed = await this.names.professionals(tx, ids)
    return new Map(
      await Promise.all(sealed.map(async (it) => [it.personId, await this.identity.openName(it)] as const)),
    )
  }

  /**
   * Returns the names the partners chose, by conversation, to the professional who holds them; nothing for any other
   * conversation. The partner whose line is one comes first.
   */
  async partners(tx: Tx, conversationIds: readonly string[]): Promise<ReadonlyMap<string, Names>> {
    const found = new Map<string, Map<string, string>>(conversationIds.map((id) => [id, new Map()]))
    for (const it of await this.names.partners(tx, conversationIds)) {
      found.get(it.conversationId)?.set(it.personId, await this.couples.openAlias(it))
    }
    return found
  }
}
