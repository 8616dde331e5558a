import { Injectable } from '@nestjs/common'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { RoomHook } from './video-rooms.ts'

interface Row {
  readonly id: string
  readonly kind: string
  readonly room_name: string
  readonly sid: string | null
  readonly seat_id: string | null
  readonly joined_at: Date | null
  readonly reason: string | null
  readonly happened_at: Date
}

/** The inbox of what LiveKit told us. */
@Injectable()
export class HooksRepository {
  /** False when it was told before. */
  async add(tx: Tx, it: RoomHook): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `insert into conversations.hooks (id, kind, room_name, sid, seat_id, joined_at, reason, happened_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning id`,
      [it.id, it.kind, it.roomName, it.sid, it.seatId, it.joinedAt, it.reason, it.happenedAt],
    )
    return rows.length > 0
  }

  async byId(tx: Tx, id: string): Promise<RoomHook | undefined> {
    const rows = await tx.query<Row[]>('select * from conversations.hooks where id = $1', [id])
    const row = rows[0]
    return (
      row && {
        id: row.id,
        kind: row.kind,
        roomName: row.room_name,
        sid: row.sid,
        seatId: row.seat_id,
        joinedAt: row.joined_at,
        reason: row.reason,
        happenedAt: row.happened_at,
      }
    )
  }

  async forgetBefore(tx: Tx, moment: Date): Promise<void> {
    await tx.query('delete from conversations.hooks where happened_at < $1', [moment])
  }
}
