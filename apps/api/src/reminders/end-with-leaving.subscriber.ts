import { Injectable } from '@nestjs/common'
import type * as z from 'zod'
import { partnerLeft } from '../couples/couples.events.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Subscriber } from '../platform/jobs/handlers.ts'
import { ReminderContexts } from './reminder-contexts.ts'
import { SchedulesRepository } from './schedules.repository.ts'

type Left = z.output<typeof partnerLeft.payload>

/** Forgets the schedule of somebody who left the couple. Whoever came back meanwhile keeps the new one. */
@Injectable()
export class EndWithLeaving extends Subscriber<Left> {
  override readonly name = 'reminders.end-with-leaving'
  override readonly event = partnerLeft

  constructor(
    private readonly schedules: SchedulesRepository,
    private readonly contexts: ReminderContexts,
  ) {
    super()
  }

  override async handle(tx: Tx, { personId }: Left): Promise<void> {
    if (!(await this.contexts.of(tx, personId))) await this.schedules.forget(tx, personId)
  }
}
