import { Injectable } from '@nestjs/common'
import { WallClock } from '../platform/clock/clock.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { attendanceOf } from './domain/attendance.ts'
import type { Talk } from './domain/talk.ts'
import { PresencesRepository } from './presences.repository.ts'
import { SeatsRepository } from './seats.repository.ts'

/** The seats of a talk and what is known of their stays. */
@Injectable()
export class RoomStays {
  constructor(
    private readonly seats: SeatsRepository,
    private readonly presences: PresencesRepository,
    private readonly wall: WallClock,
  ) {}

  async of(tx: Tx, talk: Talk) {
    const seats = await this.seats.of(tx, talk.id)
    const stays = await this.presences.of(tx, talk.id)
    const ids = seats.map((it) => it.id)
    return { seats, attendance: attendanceOf(ids, stays, talk.endedAt ?? this.wall.now()) }
  }
}
