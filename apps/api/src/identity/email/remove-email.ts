import { Injectable } from '@nestjs/common'
import type { Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/account'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { Participant } from '../../platform/domain/actor.ts'
import { AccountsRepository } from '../accounts.repository.ts'

@Injectable()
export class RemoveEmail {
  constructor(private readonly accounts: AccountsRepository) {}

  async run(tx: Tx, actor: Participant): Promise<Output<typeof contract.removeEmail>> {
    await this.accounts.change(tx, actor.personId, { email: null, emailHash: null })
    return { done: true }
  }
}
