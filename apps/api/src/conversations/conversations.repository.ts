import { Injectable } from '@nestjs/common'
import { ArrayContains, In, MoreThan } from 'typeorm'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { ConversationTable } from './conversations.tables.ts'
import { refusals } from './domain/conversation.errors.ts'
import type { Conversation } from './domain/conversation.ts'
import { isOverlap } from './overlap.ts'

const booked = In(['booked', 'moved'])

@Injectable()
export class ConversationsRepository {
  byId(tx: Tx, id: string): Promise<Conversation | null> {
    return tx.getRepository(ConversationTable).findOneBy({ id })
  }

  /** Returns the row locked: two who book, move or end the same conversation come one after the other. */
  lock(tx: Tx, id: string): Promise<Conversation | null> {
    return tx.getRepository(ConversationTable).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } })
  }

  ofCouple(tx: Tx, coupleId: string): Promise<Conversation[]> {
    return tx.getRepository(ConversationTable).find({ where: { coupleId }, order: { createdAt: 'DESC' } })
  }

  /** Returns the conversation whose room this is or, while the conversation lasts, was. */
  async byRoom(tx: Tx, roomName: string): Promise<Conversation | null> {
    const conversations = tx.getRepository(ConversationTable)
    return (
      (await conversations.findOneBy({ roomName })) ??
      conversations.findOneBy({ formerRooms: ArrayContains([roomName]) })
    )
  }

  upcomingOf(tx: Tx, professionalId: string): Promise<Conversation[]> {
    return tx
      .getRepository(ConversationTable)
      .find({ where: { professionalId, state: booked }, order: { startsAt: 'ASC' } })
  }

  endedOf(tx: Tx, professionalId: string, since: Date): Promise<Conversation[]> {
    return tx.getRepository(ConversationTable).find({
      where: { professionalId, state: In(['held', 'no_show']), startsAt: MoreThan(since) },
      order: { startsAt: 'DESC' },
    })
  }

  /** Returns the booked conversations of this person: what has to be called off when the person goes. */
  bookedOf(tx: Tx, personId: string): Promise<Conversation[]> {
    return tx.getRepository(ConversationTable).findBy({ state: booked, seats: { personId } })
  }

  async add(tx: Tx, conversation: Conversation): Promise<void> {
    await tx.getRepository(ConversationTable).insert(conversation)
  }

  /** Writes what differs. Throws `conversation.slot_taken` where somebody was a moment earlier. */
  async save(tx: Tx, before: Conversation, now: Conversation): Promise<void> {
    const change = Object.fromEntries(
      Object.entries(now).filter(([key, value]) => before[key as keyof Conversation] !== value),
    )
    if (Object.keys(change).length === 0) return
    try {
      await tx.getRepository(ConversationTable).update({ id: now.id }, change)
    } catch (error) {
      throw isOverlap(error) ? refusals.slotTaken() : error
    }
  }

  /** Forgets what was only needed while the rooms of a conversation could be entered. */
  async forgetRooms(tx: Tx, id: string): Promise<void> {
    await tx.getRepository(ConversationTable).update({ id }, { roomKey: null, formerRooms: [], withoutApart: false })
  }
}
