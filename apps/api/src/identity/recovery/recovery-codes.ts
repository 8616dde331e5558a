import { Injectable } from '@nestjs/common'
import { UnitOfWork } from '../../platform/database/unit-of-work.ts'
import { system } from '../../platform/domain/actor.ts'
import { DomainError } from '../../platform/domain/domain-error.ts'
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

  /** Whose recovery code this is. Throws `recovery_code.wrong`, and `request.too_many` after too many wrong ones of a place. */
  accountOf({ request }: Exchange, recoveryCode: string): Promise<Account> {
    return this.limiter.limitFailures([{ limit: recoveryRateLimit, who: request.ip }], {
      isFailure: (error) => error instanceof DomainError && error.code === 'recovery_code.wrong',
      attempt: () => this.find(recoveryCode),
    })
  }

  private async find(recoveryCode: string): Promise<Account> {
    const hash = this.index.of('recovery', normalRecoveryCode(recoveryCode))
    const account = await this.unitOfWork.runIndependent(system('identity.recovery'), (tx) =>
      this.accounts.byRecovery(tx, hash),
    )
    if (!account) throw recoveryCodeWrong()
    return account
  }
}
