import { Injectable } from '@nestjs/common'
import { LessThan } from 'typeorm'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { type AccessLogLine, AccessLogTable } from './audit.tables.ts'

@Injectable()
export class AccessLogRepository {
  /** Adds a line, unless the same was written less than a minute before. */
  async add(tx: Tx, line: AccessLogLine): Promise<void> {
    await tx.query(
      `insert into audit.lookings (id, at, person_id, actor_kind, route, subject)
       select $1, $2, $3, $4, $5, $6 where not exists (
         select 1 from audit.lookings where person_id = $3 and route = $5 and subject is not distinct from $6::uuid
           and at > $2::timestamptz - interval '1 minute')`,
      [line.id, line.at, line.personId, line.actorKind, line.route, line.subject],
    )
  }

  async forgetBefore(tx: Tx, moment: Date): Promise<void> {
    await tx.getRepository(AccessLogTable).delete({ at: LessThan(moment) })
  }

  async forget(tx: Tx, personId: string): Promise<void> {
    await tx.getRepository(AccessLogTable).delete({ personId })
  }
}
