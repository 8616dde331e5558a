import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/reminders'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { Participant } from '../platform/domain/actor.ts'
import { after, weeks } from '../platform/domain/duration.ts'
import { OwnPlans } from './own-plans.ts'
import { RemindersView } from './reminders.view.ts'

/** A person wants no reminders for a while. Nobody else is told, and nothing else stops. */
@Injectable()
export class PauseReminders {
  constructor(
    private readonly own: OwnPlans,
    private readonly view: RemindersView,
  ) {}

  async run(
    tx: Tx,
    actor: Participant,
    { body }: Input<typeof contract.pauseReminders>,
  ): Promise<Output<typeof contract.pauseReminders>> {
    await this.own.change(tx, actor.personId, (plan, now) => ({ ...plan, countsFrom: after(now, weeks(body.weeks)) }))
    return this.view.read(tx, actor.personId)
  }
}
