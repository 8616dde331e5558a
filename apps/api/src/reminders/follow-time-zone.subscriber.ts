import { Injectable } from '@nestjs/common'
import { timeZoneChanged } from '../identity/identity.events.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Subscriber } from '../platform/jobs/handlers.ts'
import { ReminderChecks } from './reminder-checks.ts'
import { ReminderContexts } from './reminder-contexts.ts'
import { SchedulesRepository } from './schedules.repository.ts'

/** Plans the next check by the new clock: half past seven stays half past seven for whoever travels. */
@Injectable()
export class FollowTimeZone extends Subscriber<{ personId: string }> {
  override readonly name = 'reminders.follow-time-zone'
  override readonly event = timeZoneChanged

  constructor(
    private readonly schedules: SchedulesRepository,
    private readonly contexts: ReminderContexts,
    private readonly checks: ReminderChecks,
  ) {
    super()
  }

  override async handle(tx: Tx, { personId }: { personId: string }): Promise<void> {
    const schedule = await this.schedules.lock(tx, { personId })
    const context = schedule && (await this.contexts.of(tx, personId))
    if (context) await this.checks.saveAndPlan(tx, schedule, context)
  }
}
