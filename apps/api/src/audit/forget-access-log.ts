import { Injectable } from '@nestjs/common'
import { WallClock } from '../platform/clock/clock.ts'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import { system } from '../platform/domain/actor.ts'
import { after, days, hours } from '../platform/domain/duration.ts'
import { Housekeeping } from '../platform/jobs/handlers.ts'
import { AccessLogRepository } from './access-log.repository.ts'

/** How long a line of the access log is kept. */
const retentionDays = 365

/** Forgets lines of the access log after a year. */
@Injectable()
export class ForgetAccessLog extends Housekeeping {
  override readonly name = 'audit.forget-access-log'
  override readonly everyMs = hours(6)

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lines: AccessLogRepository,
    private readonly clock: WallClock,
  ) {
    super()
  }

  override async sweep(): Promise<void> {
    const limit = after(this.clock.now(), -days(retentionDays))
    await this.unitOfWork.run(system(this.name), (tx) => this.lines.forgetBefore(tx, limit))
  }
}
