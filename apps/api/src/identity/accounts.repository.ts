import { Injectable } from '@nestjs/common'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { AccountTable } from './accounts.tables.ts'
import type { Account, AccountKind } from './domain/account.ts'

/** Accounts as rows. Looking somebody up by address or code is the system's work: nobody else sees other rows. */
@Injectable()
export class AccountsRepository {
  async add(tx: Tx, account: Account): Promise<void> {
    await tx.getRepository(AccountTable).insert(account)
  }

  byId(tx: Tx, id: string): Promise<Account | null> {
    return tx.getRepository(AccountTable).findOneBy({ id })
  }

  /** Locks the row, so that two tries at a PIN or an app code are counted one after the other. */
  lock(tx: Tx, id: string): Promise<Account | null> {
    return tx.getRepository(AccountTable).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } })
  }

  byEmail(tx: Tx, emailHash: Buffer, kinds: readonly AccountKind[]): Promise<Account[]> {
    return tx
      .getRepository(AccountTable)
      .createQueryBuilder('a')
      .where('a.email_hash = :emailHash and a.kind in (:...kinds)', { emailHash, kinds })
      .getMany()
  }

  byRecovery(tx: Tx, recoveryHash: Buffer): Promise<Account | null> {
    return tx.getRepository(AccountTable).findOneBy({ recoveryHash })
  }

  async change(tx: Tx, id: string, change: Partial<Account>): Promise<void> {
    await tx.getRepository(AccountTable).update({ id }, change)
  }
}
