import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/couple'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { Participant } from '../../platform/domain/actor.ts'
import { Wishes } from './wishes.ts'

/** One of the two takes a pause, or ends their own. Whoever stops quietly never ends it; nothing here knows the difference. */
@Injectable()
export class SetPause {
  constructor(private readonly wishes: Wishes) {}

  async run(
    tx: Tx,
    actor: Participant,
    { body }: Input<typeof contract.setPause>,
  ): Promise<Output<typeof contract.setPause>> {
    await this.wishes.change(tx, actor.personId, { paused: body.on })
    return { done: true }
  }
}
