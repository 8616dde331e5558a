import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/pace'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { Participant } from '../../platform/domain/actor.ts'
import { Paces } from './paces.ts'

/** A person asks for a calmer pace, or takes that back. */
@Injectable()
export class ChoosePace {
  constructor(private readonly paces: Paces) {}

  async run(
    tx: Tx,
    actor: Participant,
    { body }: Input<typeof contract.choosePace>,
  ): Promise<Output<typeof contract.choosePace>> {
    const wish = { personId: actor.personId, source: 'asked' } as const
    await (body.calmer ? this.paces.wish(tx, wish) : this.paces.takeBack(tx, wish))
    return { done: true as const }
  }
}
