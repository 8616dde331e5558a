import { Injectable } from '@nestjs/common'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { type SeatRow, SeatTable } from '../conversations.tables.ts'
import type { Seat } from './domain/seat.ts'

@Injectable()
export class SeatsRepository {
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

  async forget(tx: Tx, personId: string): Promise<void> {
    await tx.getRepository(SeatTable).delete({ personId })
  }
}
