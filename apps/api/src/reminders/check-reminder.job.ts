import { Injectable } from '@nestjs/common'
import { NotificationsCommands } from '../notifications/notifications.commands.ts'
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.ts'
import { system } from '../platform/domain/actor.ts'
import { ScheduledJob } from '../platform/jobs/handlers.ts'
import { afterEndOfTime, afterReminder, type ReminderSchedule, reminderFor } from './domain/reminder-schedule.ts'
import { checkReminder, ReminderChecks } from './reminder-checks.ts'
import { type ReminderContext, ReminderContexts } from './reminder-contexts.ts'
import { SchedulesRepository } from './schedules.repository.ts'

/**
 * Checks one person when their moment of the week comes, asks for a mail or not, and plans the next check. A check whose
 * day has passed asks for nothing: after a long journey through time one mail comes, not forty.
 */
@Injectable()
export class CheckReminder extends ScheduledJob<{ scheduleId: string; round: number }> {
  override readonly kind = checkReminder

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly schedules: SchedulesRepository,
    private readonly contexts: ReminderContexts,
    private readonly notifications: NotificationsCommands,
    private readonly checks: ReminderChecks,
  ) {
    super()
  }

  override async run({ scheduleId, round }: { scheduleId: string; round: number }): Promise<void> {
    await this.unitOfWork.run(system(this.kind.name), async (tx) => {
      const schedule = await this.schedules.lock(tx, { id: scheduleId })
      if (!schedule || schedule.round !== round) return
      const context = await this.contexts.of(tx, schedule.personId)
      if (!context) return this.schedules.forget(tx, schedule.personId)
      await this.checks.saveAndPlan(tx, await this.remind(tx, schedule, context), context)
    })
  }

  private async remind(tx: Tx, schedule: ReminderSchedule, context: ReminderContext): Promise<ReminderSchedule> {
    if (context.timeIsOver) return afterEndOfTime(schedule, context)
    const kind = reminderFor(schedule, context)
    if (!kind || !(await this.contexts.mayMail(tx, schedule.personId, context))) return schedule
    await this.notifications.requestMessage(tx, {
      personId: schedule.personId,
      template: `reminder.${kind}`,
      about: { scheduleId: schedule.id, askedAt: context.now.getTime() },
      dedupeKey: `${schedule.id}/${schedule.round}`,
      delivery: 'once',
    })
    return afterReminder(schedule, context)
  }
}
