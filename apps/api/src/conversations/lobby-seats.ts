import { Injectable } from '@nestjs/common'
import { Clock, WallClock } from '../platform/clock/clock.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { notFound } from '../platform/domain/domain-error.ts'
import { refusals } from './domain/conversation.errors.ts'
import { doorOf, type Seat, waits } from './domain/room-access.ts'
import type { Talk } from './domain/talk.ts'
import { SeatsRepository } from './seats.repository.ts'

/** The partners' seats of a talk whose door is open. */
@Injectable()
export class LobbySeats {
  constructor(
    private readonly seats: SeatsRepository,
    private readonly clock: Clock,
    private readonly wall: WallClock,
  ) {}

  /** Throws `conversation.room_closed` outside the hours, and 404 for a seat that is no partner's of this talk. */
  async find(tx: Tx, talk: Talk, seatId: string): Promise<Seat> {
    if (doorOf(talk, this.clock.now()) !== 'open') throw refusals.roomClosed()
    const seat = (await this.seats.of(tx, talk.id)).find((it) => it.id === seatId && it.role === 'partner')
    if (!seat) throw notFound()
    return seat
  }

  /** Lets in who waits. Twice is harmless; who is not there cannot be let in. */
  async admit(tx: Tx, seat: Seat): Promise<void> {
    if (seat.admittedAt) return
    if (!waits(seat, this.wall.now())) throw refusals.notWaiting()
    await this.seats.change(tx, seat.id, { admittedAt: this.clock.now() })
  }

  async sendBack(tx: Tx, seat: Seat): Promise<void> {
    await this.seats.change(tx, seat.id, { admittedAt: null })
  }
}
