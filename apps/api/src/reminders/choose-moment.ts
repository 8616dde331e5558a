import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/reminders'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { Participant } from '../platform/domain/actor.ts'
import { withChosen } from './domain/plan.ts'
import { OwnPlans } from './own-plans.ts'
import { RemindersView } from './reminders.view.ts'

/** A person chooses a moment of the week, or another one. */
@Injectable()
export class ChooseMoment {
  constructor(
    private readonly own: OwnPlans,
    private readonly view: RemindersView,
  ) {}

  async run(
    tx: Tx,
    actor: Participant,
    { body }: Input<typeof contract.chooseMoment>,
  ): Promise<Output<typeof contract.chooseMoment>> {
    await this.own.change(tx, actor.personId, (plan, now) => withChosen(plan, body, now))
    return this.view.read(tx, actor.personId)
  }
}
