import { Injectable } from '@nestjs/common'
import type { Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/reminders'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { Participant } from '../platform/domain/actor.ts'
import { withDrawn } from './domain/plan.ts'
import { OwnPlans } from './own-plans.ts'
import { RemindersView } from './reminders.view.ts'

/** A person wants no moment of the week any more. */
@Injectable()
export class DropMoment {
  constructor(
    private readonly own: OwnPlans,
    private readonly view: RemindersView,
  ) {}

  async run(tx: Tx, actor: Participant): Promise<Output<typeof contract.dropMoment>> {
    await this.own.change(tx, actor.personId, (plan, now) => withDrawn(plan, this.own.draw(), now))
    return this.view.read(tx, actor.personId)
  }
}
