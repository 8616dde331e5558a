import { Injectable } from '@nestjs/common'
import { Clock } from '../platform/clock/clock.ts'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import { system } from '../platform/domain/actor.ts'
import { doorOf } from './domain/room-access.ts'
import type { Talk } from './domain/talk.ts'
import { Sightings } from './sightings.ts'
import { TalksRepository } from './talks.repository.ts'
import { isNoVideo, VideoRooms } from './video-rooms.ts'

/**
 * One look into a room: makes it anew when LiveKit lost it, notes who is there, and puts out whoever has no admitted
 * seat: a key that was handed out stays good for a while, so what counts is the seat.
 */
@Injectable()
export class RoomWatch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly talks: TalksRepository,
    private readonly sightings: Sightings,
    private readonly video: VideoRooms,
    private readonly clock: Clock,
  ) {}

  async look(conversationId: string): Promise<'open' | 'closed'> {
    const talk = await this.unitOfWork.run(watcher, (tx) => this.talks.byId(tx, conversationId))
    if (!talk?.roomName) return 'closed'
    if (doorOf(talk, this.clock.now()) !== 'open') return this.shut(talk, talk.roomName)
    try {
      await this.lookInto(talk, talk.roomName)
    } catch (error) {
      // LiveKit is away. The next look makes the room anew; until then nobody is counted as gone.
      if (!isNoVideo(error)) throw error
    }
    return 'open'
  }

  private async lookInto(talk: Talk, roomName: string): Promise<void> {
    await this.video.ensure(roomName)
    const present = await this.video.present(roomName)
    const intruders = await this.unitOfWork.run(watcher, (tx) => this.sightings.note(tx, talk, present))
    for (const { seatId } of intruders) await this.video.remove(roomName, seatId)
    await this.shutFormer(talk)
  }

  /** Once more, for a room that LiveKit did not close when it was asked, or that an entry on its way made anew. */
  private async shutFormer(talk: Talk): Promise<void> {
    for (const name of talk.formerRooms) await this.video.close(name)
  }

  /** Nobody gets in any more: the key goes, whoever is left is out, and open stays end. */
  private async shut(talk: Talk, roomName: string): Promise<'closed'> {
    await this.video.close(roomName)
    await this.shutFormer(talk)
    await this.unitOfWork.run(watcher, async (tx) => {
      await this.talks.forgetRooms(tx, talk.id)
      await this.sightings.end(tx, talk)
    })
    return 'closed'
  }
}

const watcher = system('conversations.watch-room')
