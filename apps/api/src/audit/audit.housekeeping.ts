import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import { system } from '../platform/domain/actor.ts'
import { hours } from '../platform/domain/duration.ts'
import { Log } from '../platform/logging/log.ts'

/** How often old lines are looked for, and how many days a line is kept. */
const rhythm = hours(6)
const keptDays = 365

@Injectable()
export class AuditHousekeeping implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.sweep().catch((error: unknown) => this.log.fault(error, 'old lines could not be forgotten'))
    }, rhythm).unref()
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer)
  }

  async sweep(): Promise<void> {
    await this.unitOfWork.runIndependent(system('audit.housekeeping'), (tx) =>
      tx.query(`delete from audit.lookings where at < now() - $1 * interval '1 day'`, [keptDays]),
    )
  }
}
