import { Injectable } from '@nestjs/common'
import { IsNull, Not } from 'typeorm'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { Wait } from './domain/way-back.ts'
import { WaitTable } from './waits.tables.ts'

/** Waits, one for each account. Whoever changes one holds the account's row, so that a PIN and a wait are judged in turn. */
@Injectable()
export class WaitsRepository {
  of(tx: Tx, accountId: string): Promise<Wait | null> {
    return tx.getRepository(WaitTable).findOneBy({ accountId })
  }

  /** Takes the place of an earlier one. */
  async begin(tx: Tx, wait: Wait): Promise<void> {
    await tx.getRepository(WaitTable).upsert(wait, ['accountId'])
  }

  /** Also one that is over already: its owner has not seen it. */
  async stop(tx: Tx, accountId: string, at: Date): Promise<void> {
    await tx.getRepository(WaitTable).update({ accountId, stoppedAt: IsNull() }, { stoppedAt: at })
  }

  async forgetSeen(tx: Tx, accountId: string): Promise<void> {
    await tx.getRepository(WaitTable).delete({ accountId, stoppedAt: Not(IsNull()) })
  }

  async forget(tx: Tx, accountId: string): Promise<void> {
    await tx.getRepository(WaitTable).delete({ accountId })
  }
}
