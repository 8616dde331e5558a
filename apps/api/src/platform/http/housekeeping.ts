import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common'
import { UnitOfWork } from '../database/unit-of-work.ts'
import { system } from '../domain/actor.ts'
import { hours, minutes } from '../domain/duration.ts'
import { Log } from '../logging/log.ts'

/** How often old rows are looked for. */
const rhythm = minutes(10)

/** Forgets answers to repeated requests after 24 hours and counted tries after two days. */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.sweep().catch((error: unknown) => this.log.fault(error, 'housekeeping failed'))
    }, rhythm).unref()
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer)
  }

  async sweep(): Promise<void> {
    await this.unitOfWork.runIndependent(system('housekeeping'), async (tx) => {
      await tx.query(`delete from platform.idempotency where created_at < now() - $1 * interval '1 second'`, [
        hours(24) / 1000,
      ])
      await tx.query(`delete from platform.attempts where window_start < now() - $1 * interval '1 second'`, [
        hours(48) / 1000,
      ])
    })
  }
}
