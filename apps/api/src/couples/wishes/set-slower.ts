import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/couple'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { Participant } from '../../platform/domain/actor.ts'
import { Wishes } from './wishes.ts'

/** One of the two takes it slower, at once, or takes that back. Nobody takes it back for another. */
@Injectable()
export class SetSlower {
  constructor(private readonly wishes: Wishes) {}

  async run(
    tx: Tx,
    actor: Participant,
    { body }: Input<typeof contract.setSlower>,
  ): Promise<Output<typeof contract.setSlower>> {
    await this.wishes.change(tx, actor.personId, { slower: body.on })
    return { done: true }
  }
}
