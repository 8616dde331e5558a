import { Injectable } from '@nestjs/common'
import type { Input } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/account'
import { UnitOfWork } from '../../platform/database/unit-of-work.ts'
import { type Participant, system } from '../../platform/domain/actor.ts'
import { notFound } from '../../platform/domain/domain-error.ts'
import { minutes } from '../../platform/domain/duration.ts'
import type { Exchange } from '../../platform/http/exchange.ts'
import { RateLimiter } from '../../platform/http/rate-limiter.ts'
import { BlindIndex } from '../../platform/keys/blind-index.ts'
import { AccountsRepository } from '../accounts.repository.ts'
import { normalEmail } from './domain/email.ts'
import { MailCodeMails } from './mail-code-mails.ts'

/** Codes one person may have sent to addresses that are not proven yet. */
const addEmailRateLimit = { name: 'add-email', maxTries: 5, windowMs: minutes(30) }

/** Sends a code to an address. Nothing changes until it comes back. */
@Injectable()
export class AddEmail {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly limiter: RateLimiter,
    private readonly accounts: AccountsRepository,
    private readonly index: BlindIndex,
    private readonly mails: MailCodeMails,
  ) {}

  async run(
    actor: Participant,
    { body }: Input<typeof contract.addEmail>,
    exchange: Exchange,
  ): Promise<{ done: true }> {
    await this.limiter.consume(addEmailRateLimit, actor.personId)
    const email = normalEmail(body.email)
    return this.unitOfWork.run(system('identity.add-email'), async (tx) => {
      const account = await this.accounts.byId(tx, actor.personId)
      if (!account) throw notFound()
      const emailHash = this.index.of('email', email)
      await this.mails.send(tx, exchange, { email, emailHash, accountId: actor.personId, locale: account.locale })
      return { done: true }
    })
  }
}
