import { Injectable } from '@nestjs/common'
import type { Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/replies'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import type { Participant } from '../platform/domain/actor.ts'
import { Outbox } from '../platform/jobs/outbox.ts'
import { paceWished } from './safety.events.ts'

/** Somebody knows what the programme would do now, and chooses to go on as it was. */
@Injectable()
export class GoOnAsItWas {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
  ) {}

  run(actor: Participant): Promise<Output<typeof contract.goOnAsItWas>> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.outbox.record(tx, paceWished, { personId: actor.personId, calmer: false, firm: false })
      return { done: true as const }
    })
  }
}
