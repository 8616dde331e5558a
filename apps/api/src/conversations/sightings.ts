import { Injectable } from '@nestjs/common'
import { WallClock } from '../platform/clock/clock.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { reconcile, type Sighting } from './domain/presence.ts'
import type { Talk } from './domain/talk.ts'
import { PresencesRepository } from './presences.repository.ts'
import { SeatsRepository } from './seats.repository.ts'

/** Notes what was seen in a room. */
@Injectable()
export class Sightings {
  constructor(
    private readonly seats: SeatsRepository,
    private readonly presences: PresencesRepository,
    private readonly wall: WallClock,
  ) {}

  /** Brings the known stays up to what was seen. Returns whoever should not be in the room. */
  async note(tx: Tx, talk: Talk, seen: readonly Sighting[]): Promise<readonly Sighting[]> {
    const now = this.wall.now()
    const seats = await this.seats.of(tx, talk.id)
    const allowed = new Set(seats.filter((it) => it.role === 'professional' || it.admittedAt).map((it) => it.id))
    const guests = seen.filter((it) => allowed.has(it.seatId))
    const change = reconcile(await this.presences.of(tx, talk.id), guests, now)
    for (const it of change.open) {
      const stay = { ...it, conversationId: talk.id, lastSeenAt: now, leftAt: null, estimated: false }
      await this.presences.note(tx, stay)
    }
    await this.presences.seen(tx, change.seenAgain, now)
    for (const { sid, lastSeenAt } of change.end) {
      await this.presences.end(tx, sid, { leftAt: lastSeenAt, estimated: true })
    }
    return seen.filter((it) => !allowed.has(it.seatId))
  }

  /** The room is gone: stays nobody ended end now, as an estimate. */
  async end(tx: Tx, talk: Talk): Promise<void> {
    const leftAt = talk.endedAt ?? this.wall.now()
    await this.presences.endAll(tx, talk.id, { leftAt, estimated: true })
  }
}
