import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/account'
import { UnitOfWork } from '../../platform/database/unit-of-work.ts'
import { type Participant, system } from '../../platform/domain/actor.ts'
import type { Exchange } from '../../platform/http/exchange.ts'
import { mailCodeWrong } from '../domain/identity.errors.ts'
import { SessionCookie } from '../sessions/session-cookie.ts'
import { EmailChange } from './email-change.ts'
import { MailCodes } from './mail-codes.ts'

@Injectable()
export class ConfirmEmail {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly codes: MailCodes,
    private readonly cookie: SessionCookie,
    private readonly change: EmailChange,
  ) {}

  async run(
    actor: Participant,
    { body }: Input<typeof contract.confirmEmail>,
    exchange: Exchange,
  ): Promise<Output<typeof contract.confirmEmail>> {
    const code = await this.codes.try(this.cookie.readBrowser(exchange.request, exchange.audience), body.code)
    if (!code || code.accountId !== actor.personId) throw mailCodeWrong()
    return this.unitOfWork.run(system('identity.confirm-email'), async (tx) => {
      await this.change.to(tx, actor.personId, code)
      return { done: true }
    })
  }
}
