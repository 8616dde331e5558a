import { Injectable } from '@nestjs/common'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { ConversationPackage } from './domain/conversation-package.ts'
import { PackageTable } from './licences.tables.ts'

/** Packages of conversations: which couple took one, and how many a batch has left. Only the system works here. */
@Injectable()
export class PackagesRepository {
  ofCouple(tx: Tx, coupleId: string): Promise<ConversationPackage | null> {
    return tx.getRepository(PackageTable).findOneBy({ coupleId })
  }

  /** False when the couple has one already. */
  async add(tx: Tx, taken: ConversationPackage): Promise<boolean> {
    const made = await tx
      .createQueryBuilder()
      .insert()
      .into(PackageTable)
      .values(taken)
      .orIgnore()
      .returning('id')
      .execute()
    return (made.raw as unknown[]).length > 0
  }

  /** Counts one more as taken. False when the batch has none left: the count and the check are one statement. */
  async countOne(tx: Tx, batchId: string): Promise<boolean> {
    const [rows] = await tx.query<[unknown[], number]>(
      `update licences.batches set packages_used = packages_used + 1
       where id = $1 and packages_used < packages returning id`,
      [batchId],
    )
    return rows.length > 0
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.getRepository(PackageTable).delete({ id })
  }
}
