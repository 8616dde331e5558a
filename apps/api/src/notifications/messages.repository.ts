import { Injectable } from '@nestjs/common'
import { LessThan } from 'typeorm'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { Message } from './domain/message.ts'
import { MessageTable } from './notifications.tables.ts'

@Injectable()
export class MessagesRepository {
  /** Returns false when this message was asked for before. */
  async add(tx: Tx, message: Message): Promise<boolean> {
    const added = await tx
      .getRepository(MessageTable)
      .createQueryBuilder()
      .insert()
      .values(message)
      .orIgnore()
      .returning('id')
      .execute()
    return (added.raw as unknown[]).length > 0
  }

  lock(tx: Tx, id: string): Promise<Message | null> {
    return tx.getRepository(MessageTable).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } })
  }

  async change(tx: Tx, id: string, change: Pick<Message, 'state' | 'claimedAt'>): Promise<void> {
    await tx.getRepository(MessageTable).update({ id }, change)
  }

  async of(tx: Tx, personId: string): Promise<readonly Pick<Message, 'template' | 'state' | 'dueAt'>[]> {
    return tx.getRepository(MessageTable).find({ where: { personId }, order: { dueAt: 'ASC' } })
  }

  async forgetBefore(tx: Tx, moment: Date): Promise<void> {
    await tx.getRepository(MessageTable).delete({ dueAt: LessThan(moment) })
  }

  async forget(tx: Tx, personId: string): Promise<void> {
    await tx.getRepository(MessageTable).delete({ personId })
  }
}
