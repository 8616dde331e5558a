import { Injectable } from '@nestjs/common'
import { WallClock } from '../platform/clock/clock.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { aloneTime } from './domain/apart.ts'
import { type Seat, waits } from './domain/room-access.ts'
import type { Talk } from './domain/talk.ts'
import { PresencesRepository } from './presences.repository.ts'
import { SeatsRepository } from './seats.repository.ts'

/** Where one partner is: away, waiting, admitted or in the room. */
export interface Place {
  readonly seat: Seat
  readonly state: 'away' | 'waiting' | 'admitted' | 'inRoom'
  /** How long this partner was alone with the professional in this talk, in ms. */
  readonly alone: number
}

/** Where the partners of a talk are, and how long each was alone with the professional. Only for who sees all seats. */
@Injectable()
export class SeatPlaces {
  constructor(
    private readonly seats: SeatsRepository,
    private readonly presences: PresencesRepository,
    private readonly wall: WallClock,
  ) {}

  async ofPartners(tx: Tx, talk: Talk): Promise<readonly Place[]> {
    const seats = await this.seats.of(tx, talk.id)
    const stays = await this.presences.of(tx, talk.id)
    const inRoom = new Set(stays.filter((it) => it.leftAt === null).map((it) => it.seatId))
    const now = this.wall.now()
    const professional = seats.find((it) => it.role === 'professional')?.id ?? ''
    const partners = seats.filter((it) => it.role === 'partner')
    return partners.map((seat) => {
      const others = partners.filter((it) => it !== seat).map((it) => it.id)
      const alone = aloneTime({ id: seat.id, professional, others }, stays, talk.endedAt ?? now)
      if (seat.admittedAt) return { seat, alone, state: inRoom.has(seat.id) ? 'inRoom' : 'admitted' }
      return { seat, alone, state: waits(seat, now) ? 'waiting' : 'away' }
    })
  }
}
