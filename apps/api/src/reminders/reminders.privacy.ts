import { Injectable } from '@nestjs/common'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Eraser, Exporter, type PersonColumn } from '../platform/privacy/personal-data.ts'
import { silent } from './domain/plan.ts'
import { PlansRepository } from './plans.repository.ts'

/** A look that still waits names the plan alone, and finds nothing. */
@Injectable()
export class RemindersEraser extends Eraser {
  override readonly columns: readonly PersonColumn[] = ['reminders.plans.person_id']

  constructor(private readonly plans: PlansRepository) {
    super()
  }

  override erase(tx: Tx, personId: string): Promise<void> {
    return this.plans.forget(tx, personId)
  }
}

@Injectable()
export class RemindersExporter extends Exporter {
  override readonly name = 'reminders'

  constructor(private readonly plans: PlansRepository) {
    super()
  }

  override async gather(tx: Tx, personId: string): Promise<Readonly<Record<string, unknown>>> {
    const plan = await this.plans.of(tx, personId)
    if (!plan) return {}
    const { weekday, time, chosen, countsFrom, said, saidAt, offerClosed } = plan
    return {
      moment: { weekday, time, chosenByYourself: chosen },
      quietIsCountedFrom: countsFrom.toISOString(),
      ...(said === silent
        ? { silentSince: saidAt?.toISOString() }
        : { remindersInARow: said, lastReminderAt: saidAt?.toISOString() ?? null }),
      offerAnswered: offerClosed,
    }
  }
}
