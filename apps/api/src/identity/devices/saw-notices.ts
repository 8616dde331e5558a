import { Injectable } from '@nestjs/common'
import type { Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/account'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { Participant } from '../../platform/domain/actor.ts'
import { NoticesRepository } from './notices.repository.ts'

/** The person has read what happened to the account. */
@Injectable()
export class SawNotices {
  constructor(private readonly notices: NoticesRepository) {}

  async run(tx: Tx, actor: Participant): Promise<Output<typeof contract.sawNotices>> {
    await this.notices.forgetRead(tx, actor.personId)
    return { done: true }
  }
}
