import { Injectable } from '@nestjs/common'
import { CouplesReader } from '../../couples/couples.reader.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { notFound } from '../../platform/domain/domain-error.ts'
import { Ids } from '../../platform/ids/ids.ts'
import { refusals } from '../domain/conversation.errors.ts'
import { areTogether, type Conversation } from '../domain/conversation.ts'
import type { Seat } from './domain/seat.ts'
import { RoomKeys } from './room-keys.ts'
import { SeatsRepository } from './seats.repository.ts'

const roomNameBytes = 16

/** Gives a conversation that is being booked its room: a random name, a key and three seats. */
@Injectable()
export class RoomSetup {
  constructor(
    private readonly couples: CouplesReader,
    private readonly seats: SeatsRepository,
    private readonly keys: RoomKeys,
    private readonly ids: Ids,
  ) {}

  /** Returns the conversation with the name and the key of its room. */
  async named(conversation: Conversation): Promise<Conversation> {
    return { ...conversation, roomName: this.newName(), roomKey: await this.keys.make(conversation) }
  }

  /** Returns the conversation with another room. While nobody was given a token to its room, it keeps the one it has. */
  replaced(conversation: Conversation): Conversation {
    const { roomName, openedAt, formerRooms } = conversation
    if (!roomName || !openedAt) return conversation
    return { ...conversation, roomName: this.newName(), formerRooms: [...formerRooms, roomName] }
  }

  /** Adds a seat for each partner and the professional. Throws `conversation.not_to_book` for a couple of one. */
  async addSeats(tx: Tx, conversation: Conversation): Promise<void> {
    const couple = await this.couples.couple(tx, conversation.coupleId)
    if (!couple) throw notFound()
    if (!areTogether(couple.members)) throw refusals.notToBook()
    await this.seats.add(tx, [
      ...couple.members.map((it) => this.seat(conversation, { role: 'partner', personId: it.personId })),
      this.seat(conversation, { role: 'professional', personId: null }),
    ])
  }

  private newName(): string {
    return this.ids.bytes(roomNameBytes).toString('base64url')
  }

  private seat(conversation: Conversation, who: Pick<Seat, 'role' | 'personId'>): Seat {
    const nobodyYet = { waitingAt: null, admittedAt: null, sessionId: null }
    return { id: this.ids.id(), conversationId: conversation.id, ...who, ...nobodyYet }
  }
}
