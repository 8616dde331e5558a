import { Injectable } from '@nestjs/common'
import { Not } from 'typeorm'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { type NoticeRow, NoticeTable } from './devices.tables.ts'

/** What happened to an account, until its person said to have read it. Told in the app only: a mailbox may be the reason. */
@Injectable()
export class NoticesRepository {
  async add(tx: Tx, accountId: string, kind: NoticeRow['kind']): Promise<void> {
    await tx.query(
      `insert into identity.notices (account_id, kind, count) values ($1, $2, 1)
       on conflict (account_id, kind) do update set count = identity.notices.count + 1`,
      [accountId, kind],
    )
  }

  of(tx: Tx, accountId: string): Promise<NoticeRow[]> {
    return tx.getRepository(NoticeTable).find({ where: { accountId }, order: { kind: 'DESC' } })
  }

  /** Forgets what was read. A partner's question stays until it is answered. */
  async forgetRead(tx: Tx, accountId: string): Promise<void> {
    await tx.getRepository(NoticeTable).delete({ accountId, kind: Not('sharingAsked') })
  }

  async forgetQuestion(tx: Tx, accountId: string): Promise<void> {
    await tx.getRepository(NoticeTable).delete({ accountId, kind: 'sharingAsked' })
  }
}
