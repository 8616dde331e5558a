import { Injectable } from '@nestjs/common'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { ReminderSchedule } from './domain/reminder-schedule.ts'
import { ReminderScheduleTable } from './reminders.tables.ts'

/** One schedule for each person. There is no way to ask for those of a couple. */
@Injectable()
export class SchedulesRepository {
  of(tx: Tx, personId: string): Promise<ReminderSchedule | null> {
    return tx.getRepository(ReminderScheduleTable).findOneBy({ personId })
  }

  /** Returns the row locked: a check and a choice of the person come one after the other. */
  lock(tx: Tx, by: { readonly id: string } | { readonly personId: string }): Promise<ReminderSchedule | null> {
    return tx.getRepository(ReminderScheduleTable).findOne({ where: by, lock: { mode: 'pessimistic_write' } })
  }

  /** Returns false when the person has one already. */
  async add(tx: Tx, schedule: ReminderSchedule): Promise<boolean> {
    const added = await tx
      .getRepository(ReminderScheduleTable)
      .createQueryBuilder()
      .insert()
      .values(schedule)
      .orIgnore()
      .returning('id')
      .execute()
    return (added.raw as unknown[]).length > 0
  }

  async save(tx: Tx, schedule: ReminderSchedule): Promise<void> {
    await tx.getRepository(ReminderScheduleTable).update({ id: schedule.id }, schedule)
  }

  async forget(tx: Tx, personId: string): Promise<void> {
    await tx.getRepository(ReminderScheduleTable).delete({ personId })
  }
}
