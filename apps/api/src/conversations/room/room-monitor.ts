import { Injectable } from '@nestjs/common'
import { Clock } from '../../platform/clock/clock.ts'
import { UnitOfWork } from '../../platform/database/unit-of-work.ts'
import { system } from '../../platform/domain/actor.ts'
import { ConversationsRepository } from '../conversations.repository.ts'
import type { Conversation } from '../domain/conversation.ts'
import { doorOf } from '../domain/opening-hours.ts'
import { AttendanceRecords } from './attendance-records.ts'
import { isNoVideo, VideoRooms } from './livekit/video-rooms.ts'

/**
 * Checks a room once: makes it again when LiveKit lost it, records who is there, and puts out whoever has no admitted
 * seat. A token that was handed out stays good for a while, so what counts is the seat.
 */
@Injectable()
export class RoomMonitor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly conversations: ConversationsRepository,
    private readonly attendance: AttendanceRecords,
    private readonly video: VideoRooms,
    private readonly clock: Clock,
  ) {}

  async check(conversationId: string): Promise<'open' | 'closed'> {
    const conversation = await this.unitOfWork.run(monitor, (tx) => this.conversations.byId(tx, conversationId))
    if (!conversation?.roomName) return 'closed'
    if (doorOf(conversation, this.clock.now()) !== 'open') return this.close(conversation, conversation.roomName)
    try {
      await this.checkOpen(conversation, conversation.roomName)
    } catch (error) {
      // LiveKit is away. The next check makes the room again; until then nobody is counted as gone.
      if (!isNoVideo(error)) throw error
    }
    return 'open'
  }

  private async checkOpen(conversation: Conversation, roomName: string): Promise<void> {
    await this.video.ensure(roomName)
    const present = await this.video.present(roomName)
    const intruders = await this.unitOfWork.run(monitor, (tx) => this.attendance.record(tx, conversation, present))
    for (const { seatId } of intruders) await this.video.remove(roomName, seatId)
    await this.closeFormer(conversation)
  }

  /** Closes them once more: LiveKit may not have done it when asked, or an entry on its way made one again. */
  private async closeFormer(conversation: Conversation): Promise<void> {
    for (const name of conversation.formerRooms) await this.video.close(name)
  }

  /** Nobody gets in any more: the key goes, whoever is left is out, and open presences end. */
  private async close(conversation: Conversation, roomName: string): Promise<'closed'> {
    await this.video.close(roomName)
    await this.closeFormer(conversation)
    await this.unitOfWork.run(monitor, async (tx) => {
      await this.conversations.forgetRooms(tx, conversation.id)
      await this.attendance.close(tx, conversation)
    })
    return 'closed'
  }
}

const monitor = system('conversations.monitor-room')
