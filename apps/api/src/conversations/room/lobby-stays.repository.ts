import { Injectable } from '@nestjs/common'
import { In } from 'typeorm'
import { WallClock } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { after } from '../../platform/domain/duration.ts'
import { LobbyStayTable } from '../conversations.tables.ts'
import type { LobbyStay } from './domain/presence.ts'
import { lobbyTimeoutMs } from './domain/seat.ts'

@Injectable()
export class LobbyStaysRepository {
  constructor(private readonly wall: WallClock) {}

  ofSeats(tx: Tx, seatIds: readonly string[]): Promise<LobbyStay[]> {
    return tx.getRepository(LobbyStayTable).find({ where: { seatId: In([...seatIds]) }, order: { from: 'ASC' } })
  }

  /** Notes a call from the lobby just now: the stay goes on, or after a silence another one begins. */
  async note(tx: Tx, seatId: string): Promise<void> {
    const at = this.wall.now()
    const stays = tx.getRepository(LobbyStayTable)
    const last = await stays.findOne({ where: { seatId }, order: { from: 'DESC' } })
    if (last && last.until > after(at, -lobbyTimeoutMs)) {
      await stays.update({ seatId, from: last.from }, { until: at })
    } else await stays.insert({ seatId, from: at, until: at })
  }
}
