import { Injectable } from '@nestjs/common'
import type { Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/reminders'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { Participant } from '../platform/domain/actor.ts'
import { OwnPlans } from './own-plans.ts'
import { RemindersView } from './reminders.view.ts'

/** A person waves the offer of a moment away, for good. */
@Injectable()
export class CloseOffer {
  constructor(
    private readonly own: OwnPlans,
    private readonly view: RemindersView,
  ) {}

  async run(tx: Tx, actor: Participant): Promise<Output<typeof contract.closeOffer>> {
    await this.own.change(tx, actor.personId, (plan) => ({ ...plan, offerClosed: true }))
    return this.view.read(tx, actor.personId)
  }
}
