import { Injectable } from '@nestjs/common'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { InvitingOffTable } from './invites.tables.ts'

/** Whether a person may ask a partner along, or be asked. Only the person and the system see it. */
@Injectable()
export class InvitingRepository {
  isOff(tx: Tx, personId: string): Promise<boolean> {
    return tx.getRepository(InvitingOffTable).existsBy({ personId })
  }

  async switchOff(tx: Tx, personId: string): Promise<void> {
    await tx.createQueryBuilder().insert().into(InvitingOffTable).values({ personId }).orIgnore().execute()
  }

  async switchOn(tx: Tx, personId: string): Promise<void> {
    await tx.getRepository(InvitingOffTable).delete({ personId })
  }
}
