import { Injectable } from '@nestjs/common'
import { WallClock } from '../platform/clock/clock.ts'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import { type Operator, type Professional, system } from '../platform/domain/actor.ts'
import { Ids } from '../platform/ids/ids.ts'

/** What was looked at: the endpoint and, where it has one, the id in its address. */
export interface AccessLogEntry {
  readonly route: string
  readonly subject: string | undefined
}

/** The book nobody edits. A line that is the same as one of the last minute (a lobby that is polled) is not repeated. */
@Injectable()
export class AccessLog {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: WallClock,
    private readonly ids: Ids,
  ) {}

  async write(actor: Professional | Operator, looking: AccessLogEntry): Promise<void> {
    await this.unitOfWork.runIndependent(system('audit.write'), (tx) =>
      tx.query(
        `insert into audit.lookings (id, at, person_id, actor_kind, route, subject)
         select $1, $2, $3, $4, $5, $6 where not exists (
           select 1 from audit.lookings where person_id = $3 and route = $5 and subject is not distinct from $6::uuid
             and at > $2::timestamptz - interval '1 minute')`,
        [this.ids.id(), this.clock.now(), actor.personId, actor.kind, looking.route, looking.subject ?? null],
      ),
    )
  }
}
