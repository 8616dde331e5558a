import { Injectable } from '@nestjs/common'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { DomainError } from '../platform/domain/domain-error.ts'
import { Ids } from '../platform/ids/ids.ts'
import { hasStopped, type ReminderSchedule } from './domain/reminder-schedule.ts'
import { momentAt, momentCount, type WeeklyMoment } from './domain/weekly-moment.ts'
import { ReminderChecks } from './reminder-checks.ts'
import { ReminderContexts } from './reminder-contexts.ts'
import { SchedulesRepository } from './schedules.repository.ts'

const noCouple = () => new DomainError('conflict', 'couple.not_there')

/** The schedule of one person, made when it is first needed. */
@Injectable()
export class ReminderSchedules {
  constructor(
    private readonly schedules: SchedulesRepository,
    private readonly contexts: ReminderContexts,
    private readonly checks: ReminderChecks,
    private readonly ids: Ids,
  ) {}

  /** Changes the schedule of somebody who takes part. Throws `couple.not_there`. */
  async change(
    tx: Tx,
    personId: string,
    how: (schedule: ReminderSchedule, now: Date) => ReminderSchedule,
  ): Promise<void> {
    const context = await this.contexts.of(tx, personId)
    if (!context) throw noCouple()
    const schedule = await this.lockOrMake(tx, personId, context.now)
    await this.checks.saveAndPlan(tx, how(schedule, context.now), context)
  }

  /** Plans a check for somebody who takes part and wants mail. Reminders that had stopped begin again. */
  async wake(tx: Tx, personId: string): Promise<void> {
    const context = await this.contexts.of(tx, personId)
    if (!context?.wantsMail) return
    const schedule = await this.lockOrMake(tx, personId, context.now)
    const woken = hasStopped(schedule, context.doneAt) ? { ...schedule, countsFrom: context.now } : schedule
    await this.checks.saveAndPlan(tx, woken, context)
  }

  /** Returns a moment that nobody chose. */
  draw(): WeeklyMoment {
    return momentAt(this.ids.below(momentCount))
  }

  private async lockOrMake(tx: Tx, personId: string, now: Date): Promise<ReminderSchedule> {
    const fresh: ReminderSchedule = {
      ...this.draw(),
      id: this.ids.id(),
      personId,
      chosen: false,
      sequence: 0,
      countsFrom: now,
      mailsInARow: 0,
      state: 'reminding',
      stateAt: null,
      suggestionClosed: false,
      round: 0,
    }
    if (await this.schedules.add(tx, fresh)) return fresh
    const there = await this.schedules.lock(tx, { personId })
    if (!there) throw new DomainError('unavailable', 'server.unavailable', 1)
    return there
  }
}
