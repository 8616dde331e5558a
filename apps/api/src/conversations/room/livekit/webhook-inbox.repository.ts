import { Injectable } from '@nestjs/common'
import { LessThan } from 'typeorm'
import type { Tx } from '../../../platform/database/unit-of-work.ts'
import { WebhookTable } from '../../conversations.tables.ts'
import type { RoomWebhook } from './video-rooms.ts'

/** The inbox of what LiveKit told us. */
@Injectable()
export class WebhookInboxRepository {
  /** Adds a webhook; returns false when it was told before. */
  async add(tx: Tx, webhook: RoomWebhook): Promise<boolean> {
    const added = await tx
      .getRepository(WebhookTable)
      .createQueryBuilder()
      .insert()
      .values(webhook)
      .orIgnore()
      .returning('id')
      .execute()
    return (added.raw as unknown[]).length > 0
  }

  byId(tx: Tx, id: string): Promise<RoomWebhook | null> {
    return tx.getRepository(WebhookTable).findOneBy({ id })
  }

  async forgetBefore(tx: Tx, moment: Date): Promise<void> {
    await tx.getRepository(WebhookTable).delete({ happenedAt: LessThan(moment) })
  }
}
