import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common'
import { WallClock } from '../platform/clock/clock.ts'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import { system } from '../platform/domain/actor.ts'
import { after, days, hours } from '../platform/domain/duration.ts'
import { Log } from '../platform/logging/log.ts'
import { AccessLogRepository } from './access-log.repository.ts'

/** How often old lines are looked for, and how long a line is kept. */
const sweepIntervalMs = hours(6)
const retentionDays = 365

@Injectable()
export class AuditHousekeeping implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lines: AccessLogRepository,
    private readonly clock: WallClock,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.sweep().catch((error: unknown) => this.log.fault(error, 'old lines could not be forgotten'))
    }, sweepIntervalMs).unref()
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer)
  }

  async sweep(): Promise<void> {
    const limit = after(this.clock.now(), -days(retentionDays))
    await this.unitOfWork.runIndependent(system('audit.housekeeping'), (tx) => this.lines.forgetBefore(tx, limit))
  }
}
