import { Injectable } from '@nestjs/common'
import type { Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/reminders'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { Participant } from '../platform/domain/actor.ts'
import { OwnPlans } from './own-plans.ts'
import { RemindersView } from './reminders.view.ts'

/** A person wants reminders to go on: it ends a pause, and answers the question. */
@Injectable()
export class GoOn {
  constructor(
    private readonly own: OwnPlans,
    private readonly view: RemindersView,
  ) {}

  async run(tx: Tx, actor: Participant): Promise<Output<typeof contract.goOnWithReminders>> {
    await this.own.change(tx, actor.personId, (plan, now) => ({ ...plan, countsFrom: now }))
    return this.view.read(tx, actor.personId)
  }
}
