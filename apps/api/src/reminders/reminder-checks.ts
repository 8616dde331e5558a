import { Injectable } from '@nestjs/common'
import * as z from 'zod'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { defineJob } from '../platform/jobs/handlers.ts'
import { Outbox } from '../platform/jobs/outbox.ts'
import { keptUntil, type ReminderSchedule } from './domain/reminder-schedule.ts'
import { nextOf } from './domain/weekly-moment.ts'
import type { ReminderContext } from './reminder-contexts.ts'
import { SchedulesRepository } from './schedules.repository.ts'

/** Names the schedule, not the person: what still waits when somebody is erased leads nowhere. */
export const checkReminder = defineJob('reminders.check', z.strictObject({ scheduleId: z.uuid(), round: z.int() }))

/** Keeps a schedule together with its next check. */
@Injectable()
export class ReminderChecks {
  constructor(
    private readonly schedules: SchedulesRepository,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Saves the schedule and plans a check for the next time its moment comes, whatever that brings. Whoever wants no mail
   * is checked once more only, when the schedule goes. The check that was planned before does nothing.
   */
  async saveAndPlan(tx: Tx, schedule: ReminderSchedule, context: ReminderContext): Promise<void> {
    const saved = { ...schedule, round: schedule.round + 1 }
    await this.schedules.save(tx, saved)
    const { id: scheduleId, round } = saved
    const dueAt = context.wantsMail ? nextOf(saved, context.timeZone, context.now) : keptUntil(context)
    await this.outbox.plan(tx, checkReminder, { scheduleId, round }, { dueAt, occurrence: `${scheduleId}/${round}` })
  }
}
