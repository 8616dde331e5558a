import { Injectable } from '@nestjs/common'
import { WallClock } from '../platform/clock/clock.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { attendanceOf } from './domain/attendance.ts'
import type { Talk } from './domain/talk.ts'
import { LobbyStaysRepository } from './lobby-stays.repository.ts'
import { PresencesRepository } from './presences.repository.ts'
import { SeatsRepository } from './seats.repository.ts'

/** The seats of a talk and what is known of their stays. */
@Injectable()
export class RoomStays {
  constructor(
    private readonly seats: SeatsRepository,
    private readonly presences: PresencesRepository,
    private readonly lobby: LobbyStaysRepository,
    private readonly wall: WallClock,
  ) {}

  async of(tx: Tx, talk: Talk) {
    const seats = await this.seats.of(tx, talk.id)
    const stays = await this.presences.of(tx, talk.id)
    const ids = seats.map((it) => it.id)
    const waits = await this.lobby.ofSeats(tx, ids)
    return { seats, attendance: attendanceOf({ seats, stays, waits }, talk.endedAt ?? this.wall.now()) }
  }
}
