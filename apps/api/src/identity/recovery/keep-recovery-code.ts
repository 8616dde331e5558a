import { Injectable } from '@nestjs/common'
import type { Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/account'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { Participant } from '../../platform/domain/actor.ts'
import { AccountsRepository } from '../accounts.repository.ts'

/** The person has the code on paper. Until this was said, the next visit begins with a fresh one. */
@Injectable()
export class KeepRecoveryCode {
  constructor(private readonly accounts: AccountsRepository) {}

  async run(tx: Tx, actor: Participant): Promise<Output<typeof contract.keepRecoveryCode>> {
    await this.accounts.change(tx, actor.personId, { recoveryKept: true })
    return { done: true }
  }
}
