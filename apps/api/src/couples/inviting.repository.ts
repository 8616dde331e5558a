import { Injectable } from '@nestjs/common'
import type { Tx } from '../platform/database/unit-of-work.ts'

/** Whether a person may ask a partner along, or be asked. Only the person and the system see it. */
@Injectable()
export class InvitingRepository {
  async isOff(tx: Tx, personId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>('select from couples.inviting_off where person_id = $1', [personId])
    return rows.length > 0
  }

  async switchOff(tx: Tx, personId: string): Promise<void> {
    await tx.query('insert into couples.inviting_off (person_id) values ($1) on conflict do nothing', [personId])
  }

  async switchOn(tx: Tx, personId: string): Promise<void> {
    await tx.query('delete from couples.inviting_off where person_id = $1', [personId])
  }
}
