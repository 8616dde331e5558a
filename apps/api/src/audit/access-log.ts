import { Injectable } from '@nestjs/common'
import { WallClock } from '../platform/clock/clock.ts'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import { type Operator, type Professional, system } from '../platform/domain/actor.ts'
import { Ids } from '../platform/ids/ids.ts'
import { AccessLogRepository } from './access-log.repository.ts'

/** What was looked at: the endpoint and, where it has one, the id in its address. */
export interface AccessLogEntry {
  readonly route: string
  readonly subject: string | undefined
}

/** The log nobody edits. A line that is the same as one of the last minute (a lobby that is polled) is not repeated. */
@Injectable()
export class AccessLog {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lines: AccessLogRepository,
    private readonly clock: WallClock,
    private readonly ids: Ids,
  ) {}

  async write(actor: Professional | Operator, { route, subject }: AccessLogEntry): Promise<void> {
    const line = {
      id: this.ids.id(),
      at: this.clock.now(),
      personId: actor.personId,
      actorKind: actor.kind,
      route,
      subject: subject ?? null,
    }
    await this.unitOfWork.runIndependent(system('audit.write'), (tx) => this.lines.add(tx, line))
  }
}
