import { Injectable } from '@nestjs/common'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Eraser, type PersonColumn } from '../platform/privacy/personal-data.ts'
import { AccessLogRepository } from './access-log.repository.ts'

/** Lines are about staff and name no participant; those of somebody who is erased go with them. */
@Injectable()
export class AuditEraser extends Eraser {
  override readonly columns: readonly PersonColumn[] = ['audit.lookings.person_id']

  constructor(private readonly lines: AccessLogRepository) {
    super()
  }

  override erase(tx: Tx, personId: string): Promise<void> {
    return this.lines.forget(tx, personId)
  }
}
