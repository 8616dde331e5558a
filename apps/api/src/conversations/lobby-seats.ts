import { Injectable } from '@nestjs/common'
import { Clock, WallClock } from '../platform/clock/clock.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { notFound } from '../platform/domain/domain-error.ts'
import { mayBeLetIn, partOf } from './domain/apart.ts'
import { refusals } from './domain/conversation.errors.ts'
import { doorOf, type Seat, waits } from './domain/room-access.ts'
import type { Talk } from './domain/talk.ts'
import { NewRooms } from './new-rooms.ts'
import { type Place, SeatPlaces } from './seat-places.ts'
import { SeatsRepository } from './seats.repository.ts'

/** The partners' seats of a talk whose door is open: who is let in, and who goes back. */
@Injectable()
export class LobbySeats {
  constructor(
    private readonly seats: SeatsRepository,
    private readonly places: SeatPlaces,
    private readonly rooms: NewRooms,
    private readonly clock: Clock,
    private readonly wall: WallClock,
  ) {}

  /**
   * Lets in who waits. Twice is harmless; who is not there cannot be let in. Throws `conversation.apart_first` where
   * partners would meet before each was seen alone, and what `find` throws.
   */
  async admit(tx: Tx, talk: Talk, seatIds: readonly string[]): Promise<void> {
    const places = await this.open(tx, talk)
    const chosen = seatIds.map((id) => find(places, id))
    const inside = new Set([...places.filter(({ seat }) => seat.admittedAt), ...chosen])
    const part = partOf(
      talk,
      places.map((it) => it.alone),
    )
    mayBeLetIn(part, inside.size)
    for (const { seat } of chosen) await this.letIn(tx, seat)
  }

  /** One partner inside and nobody else: whoever was, goes back. Gives the talk as it is now. */
  async alone(tx: Tx, talk: Talk, seatId: string): Promise<Talk> {
    const places = await this.open(tx, talk)
    const one = find(places, seatId)
    await this.letIn(tx, one.seat)
    const others = places.filter((it) => it !== one && it.seat.admittedAt)
    return this.out(tx, talk, others)
  }

  /** Gives the talk as it is now. */
  async sendBack(tx: Tx, talk: Talk, seatId: string): Promise<Talk> {
    const one = find(await this.open(tx, talk), seatId)
    return this.out(tx, talk, one.seat.admittedAt ? [one] : [])
  }

  /** Throws `conversation.room_closed` outside the hours. */
  private open(tx: Tx, talk: Talk): Promise<readonly Place[]> {
    if (doorOf(talk, this.clock.now()) !== 'open') throw refusals.roomClosed()
    return this.places.ofPartners(tx, talk)
  }

  private async letIn(tx: Tx, seat: Seat): Promise<void> {
    if (seat.admittedAt) return
    if (!waits(seat, this.wall.now())) throw refusals.notWaiting()
    await this.seats.change(tx, seat.id, { admittedAt: this.clock.now() })
  }

  /**
   * The token somebody has in hand stays good for a while, and cannot be taken back. So the talk goes on in another
   * room, with another key: whoever is sent back has a token for a room that is no more.
   */
  private async out(tx: Tx, talk: Talk, those: readonly Place[]): Promise<Talk> {
    if (those.length === 0) return talk
    for (const { seat } of those) await this.seats.change(tx, seat.id, { admittedAt: null })
    return this.rooms.renew(tx, talk)
  }
}

/** 404 for a seat that is no partner's of this talk. */
function find(places: readonly Place[], seatId: string): Place {
  const place = places.find((it) => it.seat.id === seatId)
  if (!place) throw notFound()
  return place
}
