import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/email'
import { UnitOfWork } from '../../platform/database/unit-of-work.ts'
import { type Participant, system } from '../../platform/domain/actor.ts'
import type { Exchange } from '../../platform/http/exchange.ts'
import { AccountsRepository } from '../accounts.repository.ts'
import { WeightyChange } from '../pin/weighty-change.ts'
import { LeftAddress } from './left-address.ts'

@Injectable()
export class RemoveEmail {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly weighty: WeightyChange,
    private readonly accounts: AccountsRepository,
    private readonly left: LeftAddress,
  ) {}

  async run(
    { personId }: Participant,
    { body }: Input<typeof contract.removeEmail>,
    exchange: Exchange,
  ): Promise<Output<typeof contract.removeEmail>> {
    await this.weighty.permit(exchange, { personId, pin: body.pin })
    return this.unitOfWork.run(system('identity.remove-email'), async (tx) => {
      const tell = await this.weighty.mustTell(tx, exchange, { personId, wished: body.tellOldAddress })
      await this.left.leave(tx, personId, { tell })
      await this.accounts.change(tx, personId, { email: null, emailHash: null })
      return { done: true }
    })
  }
}
