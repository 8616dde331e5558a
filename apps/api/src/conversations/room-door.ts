import { Injectable } from '@nestjs/common'
import type { RoomEntry } from '@tweespraak/contract/values/conversations'
import { Clock } from '../platform/clock/clock.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Outbox } from '../platform/jobs/outbox.ts'
import { refusals } from './domain/conversation.errors.ts'
import type { Seat } from './domain/room-access.ts'
import type { Talk } from './domain/talk.ts'
import { RoomKeys } from './room-keys.ts'
import { TalksRepository } from './talks.repository.ts'
import { VideoRooms } from './video-rooms.ts'
import { watchRoom } from './watch-room.job.ts'

/** Hands out keys to the room: first notes that it is in use, then, outside the transaction, makes sure it is there. */
@Injectable()
export class RoomDoor {
  constructor(
    private readonly video: VideoRooms,
    private readonly keys: RoomKeys,
    private readonly talks: TalksRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** From the first key on the room is watched. Throws `video.not_available` before anything is noted. */
  async open(tx: Tx, talk: Talk): Promise<void> {
    if (talk.openedAt || !this.video.url) return
    const now = this.clock.now()
    await this.talks.save(tx, talk, { ...talk, openedAt: now })
    const occurrence = `${talk.id}/0`
    await this.outbox.plan(tx, watchRoom, { conversationId: talk.id, look: 0 }, { dueAt: now, occurrence })
  }

  /** What one seat needs to get in now. */
  async entry(talk: Talk, seat: Seat, professional: Seat): Promise<RoomEntry> {
    if (!talk.roomName) throw refusals.roomClosed()
    const encryptionKey = await this.keys.open(talk)
    await this.video.ensure(talk.roomName)
    return {
      url: this.video.url,
      token: await this.video.token(talk.roomName, seat.id),
      encryptionKey,
      seatId: seat.id,
      professionalSeatId: professional.id,
    }
  }

  /** Ends this room for everybody in it, if it was ever opened; who may be in the next one comes there by asking anew. */
  async shut(talk: Talk | undefined): Promise<void> {
    if (talk?.openedAt && talk.roomName) await this.video.close(talk.roomName).catch(() => undefined)
  }

  /** Out of the room, if it is open and there is a server at all. Whoever leaves is not held up by a server that is gone. */
  async out(talk: Talk, seatId: string): Promise<void> {
    if (talk.openedAt && talk.roomName) await this.video.remove(talk.roomName, seatId).catch(() => undefined)
  }
}
