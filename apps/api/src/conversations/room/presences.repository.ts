import { Injectable } from '@nestjs/common'
import { In, IsNull } from 'typeorm'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { PresenceTable } from '../conversations.tables.ts'
import type { Presence } from './domain/presence.ts'

@Injectable()
export class PresencesRepository {
  of(tx: Tx, conversationId: string): Promise<Presence[]> {
    return tx.getRepository(PresenceTable).find({ where: { conversationId }, order: { joinedAt: 'ASC' } })
  }

  /** Notes a stay. What is known already stays, but the earliest joining and the latest sight count. */
  async note(tx: Tx, it: Presence): Promise<void> {
    await tx.query(
      `insert into conversations.presences (sid, conversation_id, seat_id, joined_at, last_seen_at)
       values ($1, $2, $3, $4, $5)
       on conflict (sid) do update set joined_at = least(presences.joined_at, excluded.joined_at),
         last_seen_at = greatest(presences.last_seen_at, excluded.last_seen_at)`,
      [it.sid, it.conversationId, it.seatId, it.joinedAt, it.lastSeenAt],
    )
  }

  async end(tx: Tx, sid: string, ending: { readonly leftAt: Date; readonly estimated: boolean }): Promise<void> {
    await tx.getRepository(PresenceTable).update({ sid }, ending)
  }

  /** Ends every stay that is still open. */
  async endAll(tx: Tx, conversationId: string, ending: { readonly leftAt: Date; readonly estimated: boolean }) {
    await tx.getRepository(PresenceTable).update({ conversationId, leftAt: IsNull() }, ending)
  }

  async seen(tx: Tx, sids: readonly string[], at: Date): Promise<void> {
    if (sids.length > 0) await tx.getRepository(PresenceTable).update({ sid: In([...sids]) }, { lastSeenAt: at })
  }
}
