import { Injectable } from '@nestjs/common'
import { Clock, WallClock } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { notFound } from '../../platform/domain/domain-error.ts'
import { refusals } from '../domain/conversation.errors.ts'
import type { Conversation } from '../domain/conversation.ts'
import { doorOf } from '../domain/opening-hours.ts'
import { goWithoutApart, mayBeLetIn, partOf } from './domain/apart.ts'
import { isWaiting, type Seat } from './domain/seat.ts'
import { RoomSetup } from './room-setup.ts'
import { type SeatState, SeatStates } from './seat-states.ts'
import { SeatsRepository } from './seats.repository.ts'

/**
 * Lets partners in and sends them back while the door of their conversation is open. Each method returns the
 * conversation as it is then, for the caller to save.
 */
@Injectable()
export class Admissions {
  constructor(
    private readonly seats: SeatsRepository,
    private readonly states: SeatStates,
    private readonly rooms: RoomSetup,
    private readonly clock: Clock,
    private readonly wall: WallClock,
  ) {}

  /**
   * Lets in partners who wait; again for one who is in does nothing. Throws `conversation.apart_first` where partners
   * would meet before each was seen alone, `conversation.not_waiting` for a partner who is not there, and 404 for a
   * seat that is no partner's of this conversation.
   */
  async admit(tx: Tx, conversation: Conversation, seatIds: readonly string[]): Promise<Conversation> {
    const partners = await this.partnersAtOpenDoor(tx, conversation)
    const chosen = seatIds.map((id) => find(partners, id))
    const inside = new Set([...partners.filter(({ seat }) => seat.admittedAt), ...chosen])
    const part = partOf(
      conversation,
      partners.map((it) => it.aloneMs),
    )
    mayBeLetIn(part, inside.size)
    for (const { seat } of chosen) await this.letIn(tx, seat)
    return conversation
  }

  /** Lets one partner in and nobody else: whoever was inside goes back to the lobby. */
  async admitAlone(tx: Tx, conversation: Conversation, seatId: string): Promise<Conversation> {
    const partners = await this.partnersAtOpenDoor(tx, conversation)
    const one = find(partners, seatId)
    await this.letIn(tx, one.seat)
    const others = partners.filter((it) => it !== one && it.seat.admittedAt)
    return this.sendOut(tx, conversation, others)
  }

  async sendBack(tx: Tx, conversation: Conversation, seatId: string): Promise<Conversation> {
    const one = find(await this.partnersAtOpenDoor(tx, conversation), seatId)
    return this.sendOut(tx, conversation, one.seat.admittedAt ? [one] : [])
  }

  /** Throws `conversation.room_closed` outside the hours, as the others do. */
  withoutApart(conversation: Conversation): Conversation {
    return goWithoutApart(conversation, this.clock.now())
  }

  private partnersAtOpenDoor(tx: Tx, conversation: Conversation): Promise<readonly SeatState[]> {
    if (doorOf(conversation, this.clock.now()) !== 'open') throw refusals.roomClosed()
    return this.states.ofPartners(tx, conversation)
  }

  private async letIn(tx: Tx, seat: Seat): Promise<void> {
    if (seat.admittedAt) return
    if (!isWaiting(seat, this.wall.now())) throw refusals.notWaiting()
    await this.seats.change(tx, seat.id, { admittedAt: this.clock.now() })
  }

  /**
   * The token somebody has in hand stays good for a while, and cannot be taken back. So the conversation goes on in
   * another room, with another key: whoever is sent back has a token for a room that is no more.
   */
  private async sendOut(tx: Tx, conversation: Conversation, partners: readonly SeatState[]): Promise<Conversation> {
    if (partners.length === 0) return conversation
    for (const { seat } of partners) await this.seats.change(tx, seat.id, { admittedAt: null })
    return this.rooms.replaced(conversation)
  }
}

function find(partners: readonly SeatState[], seatId: string): SeatState {
  const partner = partners.find((it) => it.seat.id === seatId)
  if (!partner) throw notFound()
  return partner
}
