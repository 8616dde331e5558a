import { Injectable } from '@nestjs/common'
import { In, IsNull } from 'typeorm'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { after } from '../../platform/domain/duration.ts'
import { LobbyStayTable, PresenceTable } from '../conversations.tables.ts'
import type { LobbyStay, Presence } from './domain/presence.ts'
import { lobbyTimeoutMs } from './domain/seat.ts'

interface Ending {
  readonly leftAt: Date
  readonly estimated: boolean
}

/** Who was in the room of a conversation, and who waited in its lobby, and when. */
@Injectable()
export class AttendanceRepository {
  presences(tx: Tx, conversationId: string): Promise<Presence[]> {
    return tx.getRepository(PresenceTable).find({ where: { conversationId }, order: { joinedAt: 'ASC' } })
  }

  lobbyStays(tx: Tx, seatIds: readonly string[]): Promise<LobbyStay[]> {
    return tx.getRepository(LobbyStayTable).find({ where: { seatId: In([...seatIds]) }, order: { from: 'ASC' } })
  }

  /** Records a presence. What is known already stays, but the earliest joining and the latest sight count. */
  async recordPresence(tx: Tx, it: Presence): Promise<void> {
    await tx.query(
      `insert into conversations.presences (sid, conversation_id, seat_id, joined_at, last_seen_at)
       values ($1, $2, $3, $4, $5)
       on conflict (sid) do update set joined_at = least(presences.joined_at, excluded.joined_at),
         last_seen_at = greatest(presences.last_seen_at, excluded.last_seen_at)`,
      [it.sid, it.conversationId, it.seatId, it.joinedAt, it.lastSeenAt],
    )
  }

  async recordSeen(tx: Tx, sids: readonly string[], at: Date): Promise<void> {
    if (sids.length > 0) await tx.getRepository(PresenceTable).update({ sid: In([...sids]) }, { lastSeenAt: at })
  }

  async endPresence(tx: Tx, sid: string, ending: Ending): Promise<void> {
    await tx.getRepository(PresenceTable).update({ sid }, ending)
  }

  /** Ends every presence that is still open. */
  async endPresences(tx: Tx, conversationId: string, ending: Ending): Promise<void> {
    await tx.getRepository(PresenceTable).update({ conversationId, leftAt: IsNull() }, ending)
  }

  /** Records a call from the lobby at `at`: the stay goes on, or after a silence another one begins. */
  async recordLobbyCall(tx: Tx, seatId: string, at: Date): Promise<void> {
    const stays = tx.getRepository(LobbyStayTable)
    const last = await stays.findOne({ where: { seatId }, order: { from: 'DESC' } })
    if (last && last.until > after(at, -lobbyTimeoutMs)) {
      await stays.update({ seatId, from: last.from }, { until: at })
    } else await stays.insert({ seatId, from: at, until: at })
  }
}
