import { EntitySchema } from 'typeorm'
import type { ReminderSchedule } from './domain/reminder-schedule.ts'

export const ReminderScheduleTable = new EntitySchema<ReminderSchedule>({
  name: 'ReminderSchedule',
  schema: 'reminders',
  tableName: 'schedules',
  columns: {
    id: { type: 'uuid', primary: true },
    personId: { type: 'uuid', name: 'person_id' },
    weekday: { type: 'smallint' },
    time: { type: 'text' },
    chosen: { type: 'boolean' },
    sequence: { type: 'integer' },
    countsFrom: { type: 'timestamptz', name: 'counts_from' },
    mailsInARow: { type: 'smallint', name: 'mails_in_a_row' },
    state: { type: 'text' },
    stateAt: { type: 'timestamptz', name: 'state_at', nullable: true },
    suggestionClosed: { type: 'boolean', name: 'suggestion_closed' },
    round: { type: 'integer' },
  },
})
