import { Injectable } from '@nestjs/common'
import { CouplesReader } from '../couples/couples.reader.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { notFound } from '../platform/domain/domain-error.ts'
import { Ids } from '../platform/ids/ids.ts'
import { refusals } from './domain/conversation.errors.ts'
import { areTogether } from './domain/offer.ts'
import type { Seat } from './domain/room-access.ts'
import type { Talk } from './domain/talk.ts'
import { RoomKeys } from './room-keys.ts'
import { SeatsRepository } from './seats.repository.ts'
import { TalksRepository } from './talks.repository.ts'

/**
 * Gives a talk that is being booked its room: a random name, a key, and a seat for each partner and the professional.
 * And another room to a talk from which somebody goes out.
 */
@Injectable()
export class NewRooms {
  constructor(
    private readonly couples: CouplesReader,
    private readonly seats: SeatsRepository,
    private readonly keys: RoomKeys,
    private readonly talks: TalksRepository,
    private readonly ids: Ids,
  ) {}

  async named(talk: Talk): Promise<Talk> {
    return { ...talk, roomName: this.name(), roomKey: await this.keys.make(talk) }
  }

  /** As long as nobody was given a key to it, a room needs no other. */
  async renew(tx: Tx, talk: Talk): Promise<Talk> {
    if (!talk.roomName || !talk.openedAt) return talk
    const renewed = { ...talk, roomName: this.name(), formerRooms: [...talk.formerRooms, talk.roomName] }
    await this.talks.save(tx, talk, renewed)
    return renewed
  }

  async seat(tx: Tx, talk: Talk): Promise<void> {
    const couple = await this.couples.couple(tx, talk.coupleId)
    if (!couple) throw notFound()
    if (!areTogether(couple.members)) throw refusals.notToBook()
    await this.seats.add(tx, [
      ...couple.members.map((it) => this.empty(talk, { role: 'partner', personId: it.personId })),
      this.empty(talk, { role: 'professional', personId: null }),
    ])
  }

  private name(): string {
    return this.ids.bytes(16).toString('base64url')
  }

  private empty(talk: Talk, who: Pick<Seat, 'role' | 'personId'>): Seat {
    const nobodyYet = { waitingAt: null, admittedAt: null, sessionId: null }
    return { id: this.ids.id(), conversationId: talk.id, ...who, ...nobodyYet }
  }
}
