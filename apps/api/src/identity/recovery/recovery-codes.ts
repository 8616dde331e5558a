import { Injectable } from '@nestjs/common'
import { UnitOfWork } from '../../platform/database/unit-of-work.ts'
import { system } from '../../platform/domain/actor.ts'
import { hours } from '../../platform/domain/duration.ts'
import type { Exchange } from '../../platform/http/exchange.ts'
import { RateLimiter } from '../../platform/http/rate-limiter.ts'
import { BlindIndex } from '../../platform/keys/blind-index.ts'
import { AccountsRepository } from '../accounts.repository.ts'
import type { Account } from '../domain/account.ts'
import { recoveryCodeWrong } from '../domain/identity.errors.ts'
import { normalRecoveryCode } from './domain/recovery-code.ts'

/** Wrong recovery codes one place on the internet may try. A code has 118 bits; this is against noise, not against luck. */
const recoveryRateLimit = { name: 'recovery-code', maxTries: 10, windowMs: hours(1) }

@Injectable()
export class RecoveryCodes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly limiter: RateLimiter,
    private readonly accounts: AccountsRepository,
    private readonly index: BlindIndex,
  ) {}

  /** Whose recovery code this is. Throws `recovery_code.wrong`. */
  async accountOf(exchange: Exchange, recoveryCode: string): Promise<Account> {
    await this.limiter.refuseAfterFailures(recoveryRateLimit, exchange.request.ip)
    const hash = this.index.of('recovery', normalRecoveryCode(recoveryCode))
    const account = await this.unitOfWork.runIndependent(system('identity.recovery'), (tx) =>
      this.accounts.byRecovery(tx, hash),
    )
    if (account) return account
    await this.limiter.countFailure(recoveryRateLimit, exchange.request.ip)
    throw recoveryCodeWrong()
  }
}
