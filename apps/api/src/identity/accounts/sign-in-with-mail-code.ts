import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/account'
import { UnitOfWork } from '../../platform/database/unit-of-work.ts'
import type { Actor } from '../../platform/domain/actor.ts'
import { system } from '../../platform/domain/actor.ts'
import type { Exchange } from '../../platform/http/exchange.ts'
import { AccountsRepository } from '../accounts.repository.ts'
import { mailCodeWrong } from '../domain/identity.errors.ts'
import { MailCodes } from '../email/mail-codes.ts'
import { SessionCookie } from '../sessions/session-cookie.ts'
import { ParticipantSignIn } from './participant-sign-in.ts'

/**
 * The code proves the mailbox, the PIN proves the person: partners may share a mailbox. With two accounts on one
 * address the PIN tells which of the two is meant; when both chose the same one, their recovery codes do.
 */
@Injectable()
export class SignInWithMailCode {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly codes: MailCodes,
    private readonly cookie: SessionCookie,
    private readonly accounts: AccountsRepository,
    private readonly door: ParticipantSignIn,
  ) {}

  async run(
    _actor: Actor,
    { body }: Input<typeof contract.signIn>,
    exchange: Exchange,
  ): Promise<Output<typeof contract.signIn>> {
    const code = await this.codes.try(this.cookie.readBrowser(exchange.request, exchange.audience), body.code)
    if (!code) throw mailCodeWrong()
    const candidates = await this.unitOfWork.runIndependent(system('identity.sign-in'), (tx) =>
      this.accounts.byEmail(tx, code.emailHash, ['participant']),
    )
    return this.door.enter(exchange, candidates, body.pin)
  }
}
