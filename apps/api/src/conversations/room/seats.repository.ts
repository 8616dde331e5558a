import { Injectable } from '@nestjs/common'
import { WallClock } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { type SeatRow, SeatTable } from '../conversations.tables.ts'
import type { Seat } from './domain/seat.ts'

@Injectable()
export class SeatsRepository {
  constructor(private readonly wall: WallClock) {}

  /** Returns the seats that whoever asks may see. */
  of(tx: Tx, conversationId: string): Promise<Seat[]> {
    return tx.getRepository(SeatTable).find({ where: { conversationId }, order: { role: 'ASC', id: 'ASC' } })
  }

  mine(tx: Tx, conversationId: string, personId: string): Promise<Seat | null> {
    return tx.getRepository(SeatTable).findOneBy({ conversationId, personId })
  }

  professionals(tx: Tx, conversationId: string): Promise<Seat | null> {
    return tx.getRepository(SeatTable).findOneBy({ conversationId, role: 'professional' })
  }

  /** Returns the person's seats with the conversation and the own stays of each. */
  withStaysOf(tx: Tx, personId: string): Promise<SeatRow[]> {
    return tx
      .getRepository(SeatTable)
      .find({ where: { personId }, relations: { conversation: true, presences: true, lobbyStays: true } })
  }

  async add(tx: Tx, seats: readonly Seat[]): Promise<void> {
    await tx.getRepository(SeatTable).insert([...seats])
  }

  async change(
    tx: Tx,
    id: string,
    change: Partial<Pick<Seat, 'waitingAt' | 'admittedAt' | 'sessionId'>>,
  ): Promise<void> {
    await tx.getRepository(SeatTable).update({ id }, change)
  }

  /** Notes that somebody called from the lobby just now, in this session. */
  wait(tx: Tx, id: string, sessionId: string): Promise<void> {
    return this.change(tx, id, { waitingAt: this.wall.now(), sessionId })
  }

  async forget(tx: Tx, personId: string): Promise<void> {
    await tx.getRepository(SeatTable).delete({ personId })
  }
}
