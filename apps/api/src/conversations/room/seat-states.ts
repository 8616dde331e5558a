import { Injectable } from '@nestjs/common'
import { WallClock } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { Conversation } from '../domain/conversation.ts'
import { AttendanceRepository } from './attendance.repository.ts'
import { aloneTime } from './domain/apart.ts'
import { isWaiting, type Seat } from './domain/seat.ts'
import { SeatsRepository } from './seats.repository.ts'

/** Where one partner is. */
export interface SeatState {
  readonly seat: Seat
  readonly state: 'away' | 'waiting' | 'admitted' | 'inRoom'
  /** How long this partner was alone with the professional in this conversation. */
  readonly aloneMs: number
}

/** Tells where the partners of a conversation are. Only for whoever may see all its seats. */
@Injectable()
export class SeatStates {
  constructor(
    private readonly seats: SeatsRepository,
    private readonly attendance: AttendanceRepository,
    private readonly wall: WallClock,
  ) {}

  async ofPartners(tx: Tx, conversation: Conversation): Promise<readonly SeatState[]> {
    const seats = await this.seats.of(tx, conversation.id)
    const presences = await this.attendance.presences(tx, conversation.id)
    const inRoom = new Set(presences.filter((it) => it.leftAt === null).map((it) => it.seatId))
    const now = this.wall.now()
    const professional = seats.find((it) => it.role === 'professional')?.id ?? ''
    const partners = seats.filter((it) => it.role === 'partner')
    return partners.map((seat) => {
      const others = partners.filter((it) => it !== seat).map((it) => it.id)
      const aloneMs = aloneTime({ id: seat.id, professional, others }, presences, conversation.endedAt ?? now)
      if (seat.admittedAt) return { seat, aloneMs, state: inRoom.has(seat.id) ? 'inRoom' : 'admitted' }
      return { seat, aloneMs, state: isWaiting(seat, now) ? 'waiting' : 'away' }
    })
  }
}
