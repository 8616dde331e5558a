import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/account'
import { isTimeZone } from '../../platform/clock/time-zone.ts'
import { UnitOfWork } from '../../platform/database/unit-of-work.ts'
import type { Actor } from '../../platform/domain/actor.ts'
import { system } from '../../platform/domain/actor.ts'
import { hours } from '../../platform/domain/duration.ts'
import type { Exchange } from '../../platform/http/exchange.ts'
import { RateLimiter } from '../../platform/http/rate-limiter.ts'
import { unknownTimeZone } from '../domain/identity.errors.ts'
import { Sessions } from '../sessions/sessions.ts'
import { ParticipantAccounts } from './participant-accounts.ts'

/** Accounts one address on the internet may make: a waiting room or a library has many people behind one. */
const accountRateLimit = { name: 'create-account', maxTries: 30, windowMs: hours(1) }

@Injectable()
export class CreateAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly limiter: RateLimiter,
    private readonly accounts: ParticipantAccounts,
    private readonly sessions: Sessions,
  ) {}

  async run(
    _actor: Actor,
    { body }: Input<typeof contract.createAccount>,
    exchange: Exchange,
  ): Promise<Output<typeof contract.createAccount>> {
    await this.limiter.consume(accountRateLimit, exchange.request.ip)
    if (!isTimeZone(body.timeZone)) throw unknownTimeZone()
    return this.unitOfWork.run(system('identity.create-account'), async (tx) => {
      const { personId, recoveryCode } = await this.accounts.create(tx, body)
      const { opening } = await this.sessions.begin(tx, exchange, { accountId: personId, open: true })
      return { personId, recoveryCode, opening }
    })
  }
}
