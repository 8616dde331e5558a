import { Injectable } from '@nestjs/common'
import type { Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/replies'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { Participant } from '../platform/domain/actor.ts'
import { Outbox } from '../platform/jobs/outbox.ts'
import { paceWished } from './safety.events.ts'

/** Somebody knows what the programme would do now, and chooses to go on as it was. */
@Injectable()
export class GoOnAsItWas {
  constructor(private readonly outbox: Outbox) {}

  async run(tx: Tx, actor: Participant): Promise<Output<typeof contract.goOnAsItWas>> {
    await this.outbox.record(tx, paceWished, { personId: actor.personId, calmer: false, firm: false })
    return { done: true as const }
  }
}
