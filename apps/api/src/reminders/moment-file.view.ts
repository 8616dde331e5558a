import { Injectable } from '@nestjs/common'
import type { Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/reminders'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { Participant } from '../platform/domain/actor.ts'
import { DomainError } from '../platform/domain/domain-error.ts'
import { MomentCalendar } from './moment-calendar.ts'
import { ReminderContexts } from './reminder-contexts.ts'
import { SchedulesRepository } from './schedules.repository.ts'

const noMoment = () => new DomainError('conflict', 'reminders.no_moment')

/** The moment as a file for a calendar, under a name that says nothing. */
@Injectable()
export class MomentFileView {
  constructor(
    private readonly schedules: SchedulesRepository,
    private readonly contexts: ReminderContexts,
    private readonly calendar: MomentCalendar,
  ) {}

  async run(tx: Tx, actor: Participant): Promise<Output<typeof contract.momentFile>> {
    const schedule = await this.schedules.of(tx, actor.personId)
    const context = await this.contexts.of(tx, actor.personId)
    if (!schedule?.chosen || !context) throw noMoment()
    return { fileName: 'agenda.ics', ics: this.calendar.write(schedule, context) }
  }
}
