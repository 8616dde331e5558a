import { Injectable } from '@nestjs/common'
import { WallClock } from '../platform/clock/clock.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { type Seat, waits } from './domain/room-access.ts'
import type { Talk } from './domain/talk.ts'
import { PresencesRepository } from './presences.repository.ts'
import { SeatsRepository } from './seats.repository.ts'

/** Where each partner is: away, waiting, admitted or in the room. */
@Injectable()
export class SeatStates {
  constructor(
    private readonly seats: SeatsRepository,
    private readonly presences: PresencesRepository,
    private readonly wall: WallClock,
  ) {}

  async ofPartners(
    tx: Tx,
    talk: Talk,
  ): Promise<readonly { seat: Seat; state: 'away' | 'waiting' | 'admitted' | 'inRoom' }[]> {
    const seats = await this.seats.of(tx, talk.id)
    const stays = await this.presences.of(tx, talk.id)
    const inRoom = new Set(stays.filter((it) => it.leftAt === null).map((it) => it.seatId))
    const now = this.wall.now()
    return seats
      .filter((it) => it.role === 'partner')
      .map((seat) => {
        if (seat.admittedAt) return { seat, state: inRoom.has(seat.id) ? 'inRoom' : 'admitted' }
        return { seat, state: waits(seat, now) ? 'waiting' : 'away' }
      })
  }
}
