import { Injectable } from '@nestjs/common'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Eraser, Exporter, type PersonColumn } from '../platform/privacy/personal-data.ts'
import { SchedulesRepository } from './schedules.repository.ts'

/** A check that still waits names the schedule alone, and finds nothing. */
@Injectable()
export class RemindersEraser extends Eraser {
  override readonly columns: readonly PersonColumn[] = ['reminders.schedules.person_id']

  constructor(private readonly schedules: SchedulesRepository) {
    super()
  }

  override erase(tx: Tx, personId: string): Promise<void> {
    return this.schedules.forget(tx, personId)
  }
}

@Injectable()
export class RemindersExporter extends Exporter {
  override readonly name = 'reminders'

  constructor(private readonly schedules: SchedulesRepository) {
    super()
  }

  override async gather(tx: Tx, personId: string): Promise<Readonly<Record<string, unknown>>> {
    const schedule = await this.schedules.of(tx, personId)
    if (!schedule) return {}
    const { weekday, time, chosen, countsFrom, mailsInARow, state, stateAt, suggestionClosed } = schedule
    return {
      moment: { weekday, time, chosenByYourself: chosen },
      quietIsCountedFrom: countsFrom.toISOString(),
      ...(state === 'silent'
        ? { silentSince: stateAt?.toISOString() }
        : { remindersInARow: mailsInARow, lastReminderAt: stateAt?.toISOString() ?? null }),
      suggestionAnswered: suggestionClosed,
    }
  }
}
