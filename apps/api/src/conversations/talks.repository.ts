import { Injectable } from '@nestjs/common'
import { ArrayContains, In, MoreThan } from 'typeorm'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { TalkTable } from './conversations.tables.ts'
import { refusals } from './domain/conversation.errors.ts'
import type { Talk } from './domain/talk.ts'
import { isOverlap } from './overlap.ts'

const booked = In(['booked', 'moved'])

@Injectable()
export class TalksRepository {
  byId(tx: Tx, id: string): Promise<Talk | null> {
    return tx.getRepository(TalkTable).findOneBy({ id })
  }

  /** Locks the row: two who book, move or end the same talk come one after the other. */
  lock(tx: Tx, id: string): Promise<Talk | null> {
    return tx.getRepository(TalkTable).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } })
  }

  ofCouple(tx: Tx, coupleId: string): Promise<Talk[]> {
    return tx.getRepository(TalkTable).find({ where: { coupleId }, order: { createdAt: 'DESC' } })
  }

  /** The talk whose room this is or, while the talk lasts, was. */
  async byRoom(tx: Tx, roomName: string): Promise<Talk | null> {
    const talks = tx.getRepository(TalkTable)
    return (await talks.findOneBy({ roomName })) ?? talks.findOneBy({ formerRooms: ArrayContains([roomName]) })
  }

  upcomingOf(tx: Tx, professionalId: string): Promise<Talk[]> {
    return tx.getRepository(TalkTable).find({ where: { professionalId, state: booked }, order: { startsAt: 'ASC' } })
  }

  endedOf(tx: Tx, professionalId: string, since: Date): Promise<Talk[]> {
    return tx.getRepository(TalkTable).find({
      where: { professionalId, state: In(['held', 'no_show']), startsAt: MoreThan(since) },
      order: { startsAt: 'DESC' },
    })
  }

  /** Talks of this person that still stand: what has to be called off when the person goes. */
  standingOf(tx: Tx, personId: string): Promise<Talk[]> {
    return tx
      .getRepository(TalkTable)
      .createQueryBuilder('talk')
      .where(`talk.state in ('booked', 'moved')`)
      .andWhere('talk.id in (select conversation_id from conversations.seats where person_id = :personId)', {
        personId,
      })
      .getMany()
  }

  /** Everybody who opened a time or holds a talk. */
  async professionals(tx: Tx): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select professional_id as id from conversations.availability
       union select professional_id from conversations.conversations where professional_id is not null`,
    )
    return rows.map((it) => it.id)
  }

  async add(tx: Tx, talk: Talk): Promise<void> {
    await tx.getRepository(TalkTable).insert(talk)
  }

  /** Writes what differs. Throws `conversation.slot_taken` where somebody was a moment earlier. */
  async save(tx: Tx, before: Talk, now: Talk): Promise<void> {
    const change = Object.fromEntries(Object.entries(now).filter(([key, value]) => before[key as keyof Talk] !== value))
    if (Object.keys(change).length === 0) return
    try {
      await tx.getRepository(TalkTable).update({ id: now.id }, change)
    } catch (error) {
      throw isOverlap(error) ? refusals.slotTaken() : error
    }
  }

  /** Forgets what was only needed while the rooms of a talk could be entered. */
  async forgetRooms(tx: Tx, id: string): Promise<void> {
    await tx.getRepository(TalkTable).update({ id }, { roomKey: null, formerRooms: [], withoutApart: false })
  }
}
