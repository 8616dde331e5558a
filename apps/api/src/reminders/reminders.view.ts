import { Injectable } from '@nestjs/common'
import type { Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/reminders'
import { type Tx } from '../platform/database/unit-of-work.ts'
import type { Participant } from '../platform/domain/actor.ts'
import { isAsked, isPaused } from './domain/reminder-schedule.ts'
import { ReminderContexts } from './reminder-contexts.ts'
import { SchedulesRepository } from './schedules.repository.ts'

type Reminders = Output<typeof contract.readReminders>

/** What a person chose about reminders. Two people with one mailbox see what everybody sees: it names nobody else. */
@Injectable()
export class RemindersView {
  constructor(
    private readonly schedules: SchedulesRepository,
    private readonly contexts: ReminderContexts,
  ) {}

  async run(tx: Tx, { personId }: Participant): Promise<Reminders> {
    const context = await this.contexts.of(tx, personId)
    if (!context) return { moment: null, pausedUntil: null, momentSuggested: false, asked: false }
    const schedule = await this.schedules.of(tx, personId)
    const { now, doings, doneAt, timeIsOver, wantsMail } = context
    return {
      moment: schedule?.chosen ? { weekday: schedule.weekday, time: schedule.time } : null,
      pausedUntil: schedule && isPaused(schedule, now) ? schedule.countsFrom.toISOString() : null,
      momentSuggested: doings.begun && doings.somethingLeft && !timeIsOver && !schedule?.suggestionClosed,
      // Whoever wants no mail is not asked about it.
      asked: Boolean(schedule && wantsMail && !timeIsOver && isAsked(schedule, doneAt)),
    }
  }
}
