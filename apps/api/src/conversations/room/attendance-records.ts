import { Injectable } from '@nestjs/common'
import { WallClock } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { Conversation } from '../domain/conversation.ts'
import type { ParticipantSnapshot } from '../domain/participant-snapshot.ts'
import { AttendanceRepository } from './attendance.repository.ts'
import { attendanceOf } from './domain/attendance.ts'
import { reconcile } from './domain/presence.ts'
import { SeatsRepository } from './seats.repository.ts'

/** Keeps who was in the lobby and the room of a conversation, and when. */
@Injectable()
export class AttendanceRecords {
  constructor(
    private readonly seats: SeatsRepository,
    private readonly attendance: AttendanceRepository,
    private readonly wall: WallClock,
  ) {}

  /** Returns the seats of a conversation and how long each was there. */
  async of(tx: Tx, conversation: Conversation) {
    const seats = await this.seats.of(tx, conversation.id)
    const stays = await this.attendance.presences(tx, conversation.id)
    const waits = await this.attendance.lobbyStays(
      tx,
      seats.map((it) => it.id),
    )
    return { seats, attendance: attendanceOf({ seats, stays, waits }, conversation.endedAt ?? this.wall.now()) }
  }

  /** Brings the known presences up to what was seen. Returns whoever should not be in the room. */
  async record(
    tx: Tx,
    conversation: Conversation,
    seen: readonly ParticipantSnapshot[],
  ): Promise<readonly ParticipantSnapshot[]> {
    const now = this.wall.now()
    const seats = await this.seats.of(tx, conversation.id)
    const allowed = new Set(seats.filter((it) => it.role === 'professional' || it.admittedAt).map((it) => it.id))
    const guests = seen.filter((it) => allowed.has(it.seatId))
    const change = reconcile(await this.attendance.presences(tx, conversation.id), guests, now)
    for (const it of change.open) {
      const presence = { ...it, conversationId: conversation.id, lastSeenAt: now, leftAt: null, estimated: false }
      await this.attendance.recordPresence(tx, presence)
    }
    await this.attendance.recordSeen(tx, change.seenAgain, now)
    for (const { sid, lastSeenAt } of change.end) {
      await this.attendance.endPresence(tx, sid, { leftAt: lastSeenAt, estimated: true })
    }
    return seen.filter((it) => !allowed.has(it.seatId))
  }

  /** Ends every presence nobody ended, as an estimate: the room is gone. */
  async close(tx: Tx, conversation: Conversation): Promise<void> {
    const leftAt = conversation.endedAt ?? this.wall.now()
    await this.attendance.endPresences(tx, conversation.id, { leftAt, estimated: true })
  }
}
