import { Injectable } from '@nestjs/common'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Eraser, type PersonColumn } from '../platform/privacy/personal-data.ts'

/** Lines are about staff and name no participant; those of somebody who is erased go with them. */
@Injectable()
export class AuditEraser extends Eraser {
  override readonly columns: readonly PersonColumn[] = ['audit.lookings.person_id']

  override async erase(tx: Tx, personId: string): Promise<void> {
    await tx.query('delete from audit.lookings where person_id = $1', [personId])
  }
}
