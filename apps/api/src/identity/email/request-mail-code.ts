import { Injectable } from '@nestjs/common'
import type { Input } from '@tweespraak/contract/endpoint'
import type * as learner from '@tweespraak/contract/learner/account'
import type * as municipality from '@tweespraak/contract/municipality/sign-in'
import type * as professional from '@tweespraak/contract/professional/sign-in'
import { UnitOfWork } from '../../platform/database/unit-of-work.ts'
import type { Actor } from '../../platform/domain/actor.ts'
import { system } from '../../platform/domain/actor.ts'
import { minutes } from '../../platform/domain/duration.ts'
import type { Exchange } from '../../platform/http/exchange.ts'
import { localeOf } from '../../platform/http/locale.ts'
import { RateLimiter } from '../../platform/http/rate-limiter.ts'
import { BlindIndex } from '../../platform/keys/blind-index.ts'
import { AccountsRepository } from '../accounts.repository.ts'
import type { AccountKind } from '../domain/account.ts'
import { normalEmail } from './domain/email.ts'
import { MailCodeMails } from './mail-code-mails.ts'

type Asked = Input<typeof learner.requestMailCode | typeof professional.requestCode | typeof municipality.requestCode>

/** How many codes one mail address may ask for, and one address on the internet. */
const addressRateLimit = { name: 'mail-code-address', maxTries: 5, windowMs: minutes(15) }
const ipRateLimit = { name: 'mail-code-place', maxTries: 30, windowMs: minutes(15) }

const kindsFor: Record<Exchange['audience'], readonly AccountKind[]> = {
  learner: ['participant'],
  professional: ['professional'],
  municipality: ['municipality'],
}

/** Sends a sign-in code where the address is known. Known or not: the same answer, the same work, the same time. */
@Injectable()
export class RequestMailCode {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly limiter: RateLimiter,
    private readonly index: BlindIndex,
    private readonly accounts: AccountsRepository,
    private readonly mails: MailCodeMails,
  ) {}

  async run(_actor: Actor, { body }: Asked, exchange: Exchange): Promise<{ done: true }> {
    const email = normalEmail(body.email)
    await this.limiter.consume(ipRateLimit, exchange.request.ip)
    await this.limiter.consume(addressRateLimit, email)
    const emailHash = this.index.of('email', email)
    return this.unitOfWork.run(system('identity.request-mail-code'), async (tx) => {
      const [account] = await this.accounts.byEmail(tx, emailHash, kindsFor[exchange.audience])
      await this.mails.send(tx, exchange, {
        email,
        emailHash,
        accountId: account?.id ?? null,
        locale: account?.locale ?? localeOf(exchange.request),
      })
      return { done: true }
    })
  }
}
