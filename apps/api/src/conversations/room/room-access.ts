import { Injectable } from '@nestjs/common'
import type { RoomEntry } from '@tweespraak/contract/values/conversations'
import { Clock } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { Outbox } from '../../platform/jobs/outbox.ts'
import { ConversationsRepository } from '../conversations.repository.ts'
import { refusals } from '../domain/conversation.errors.ts'
import type { Conversation } from '../domain/conversation.ts'
import type { Seat } from './domain/seat.ts'
import { VideoRooms } from './livekit/video-rooms.ts'
import { monitorRoom } from './monitor-room.job.ts'
import { RoomKeys } from './room-keys.ts'

/**
 * Hands out tokens to the room of a conversation and closes it. `markOpened` belongs in a transaction; the other methods
 * speak to LiveKit, so they belong after its commit.
 */
@Injectable()
export class RoomAccess {
  constructor(
    private readonly video: VideoRooms,
    private readonly keys: RoomKeys,
    private readonly conversations: ConversationsRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Notes that the room is in use; from then on it is monitored. Throws `video.not_available` before anything is noted. */
  async markOpened(tx: Tx, conversation: Conversation): Promise<void> {
    if (conversation.openedAt || !this.video.url) return
    const now = this.clock.now()
    await this.conversations.save(tx, conversation, { ...conversation, openedAt: now })
    const occurrence = `${conversation.id}/0`
    await this.outbox.plan(tx, monitorRoom, { conversationId: conversation.id, check: 0 }, { dueAt: now, occurrence })
  }

  /** Returns what one seat needs to get in now. Makes the room in LiveKit if it is not there. */
  async entryFor(conversation: Conversation, seat: Seat, professional: Seat): Promise<RoomEntry> {
    if (!conversation.roomName) throw refusals.roomClosed()
    const encryptionKey = await this.keys.open(conversation)
    await this.video.ensure(conversation.roomName)
    return {
      url: this.video.url,
      token: await this.video.token(conversation.roomName, seat.id),
      encryptionKey,
      seatId: seat.id,
      professionalSeatId: professional.id,
    }
  }

  /** Ends this room for everybody in it, if it was ever opened. A LiveKit that is away holds nobody up. */
  async close(conversation: Conversation): Promise<void> {
    const { openedAt, roomName } = conversation
    if (openedAt && roomName) await this.video.close(roomName).catch(() => undefined)
  }

  /** Puts one seat out of the room, if it was ever opened. A LiveKit that is away holds nobody up. */
  async remove(conversation: Conversation, seatId: string): Promise<void> {
    const { openedAt, roomName } = conversation
    if (openedAt && roomName) await this.video.remove(roomName, seatId).catch(() => undefined)
  }
}
