import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/email'
import { UnitOfWork } from '../../platform/database/unit-of-work.ts'
import { type Participant, system } from '../../platform/domain/actor.ts'
import type { Exchange } from '../../platform/http/exchange.ts'
import { EmailChange } from './email-change.ts'
import { MailCodes } from './mail-codes.ts'

@Injectable()
export class ConfirmEmail {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly codes: MailCodes,
    private readonly change: EmailChange,
  ) {}

  async run(
    actor: Participant,
    { body }: Input<typeof contract.confirmEmail>,
    exchange: Exchange,
  ): Promise<Output<typeof contract.confirmEmail>> {
    const { personId } = actor
    const code = await this.codes.use(exchange, { purpose: 'proveAddress', code: body.code, accountId: personId })
    return this.unitOfWork.run(system('identity.confirm-email'), async (tx) => {
      await this.change.to(tx, personId, code)
      return { done: true }
    })
  }
}
