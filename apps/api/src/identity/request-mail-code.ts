import { Injectable } from '@nestjs/common'
import type { Locale } from '@tweespraak/contract/values/values'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import { system } from '../platform/domain/actor.ts'
import { minutes } from '../platform/domain/duration.ts'
import { RateLimiter } from '../platform/http/rate-limiter.ts'
import { BlindIndex } from '../platform/keys/blind-index.ts'
import { AccountsRepository } from './accounts.repository.ts'
import { normalEmail } from './domain/email.ts'
import type { AccountKind } from './domain/session.ts'
import { MailCodePost } from './mail-code-post.ts'
import type { Visit } from './visit.ts'

/** Codes one address may ask for, and one place on the internet may ask for. */
const perAddress = { name: 'mail-code-address', maxTries: 5, windowMs: minutes(15) }
const perPlace = { name: 'mail-code-place', maxTries: 30, windowMs: minutes(15) }

const kindsFor: Record<Visit['audience'], readonly AccountKind[]> = {
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
    private readonly post: MailCodePost,
  ) {}

  async run(visit: Visit, given: { email: string; locale: Locale }): Promise<{ done: true }> {
    const email = normalEmail(given.email)
    await this.limiter.consume(perPlace, visit.request.ip)
    await this.limiter.consume(perAddress, email)
    const emailHash = this.index.of('email', email)
    return this.unitOfWork.run(system('identity.request-mail-code'), async (tx) => {
      const [account] = await this.accounts.byEmail(tx, emailHash, kindsFor[visit.audience])
      await this.post.send(tx, visit, {
        email,
        emailHash,
        accountId: account?.id ?? null,
        locale: account?.locale ?? given.locale,
      })
      return { done: true }
    })
  }
}
