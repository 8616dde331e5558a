import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/email'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { Participant } from '../../platform/domain/actor.ts'
import { AddressSharing } from './address-sharing.ts'

/** Says yes or no to a partner who asked to use the same address. Whoever asked is told neither. */
@Injectable()
export class AnswerSharing {
  constructor(private readonly sharing: AddressSharing) {}

  async run(
    tx: Tx,
    actor: Participant,
    { body }: Input<typeof contract.answerSharing>,
  ): Promise<Output<typeof contract.answerSharing>> {
    await this.sharing.answer(tx, actor.personId, body.share)
    return { done: true }
  }
}
