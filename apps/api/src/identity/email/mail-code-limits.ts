import { Injectable } from '@nestjs/common'
import { WallClock } from '../../platform/clock/clock.ts'
import { UnitOfWork } from '../../platform/database/unit-of-work.ts'
import { system } from '../../platform/domain/actor.ts'
import { DomainError } from '../../platform/domain/domain-error.ts'
import { after, hours, minutes } from '../../platform/domain/duration.ts'
import type { Exchange } from '../../platform/http/exchange.ts'
import { RateLimiter } from '../../platform/http/rate-limiter.ts'
import { BlindIndex } from '../../platform/keys/blind-index.ts'
import { MailCodesRepository } from './mail-codes.repository.ts'

/** Codes to one address, whatever they are for and whoever asks. */
const addressRateLimit = { name: 'mail-code-address', maxTries: 5, windowMs: minutes(15) }
const addressDayRateLimit = { name: 'mail-code-address-day', maxTries: 15, windowMs: hours(24) }
/** Codes one person may have sent. */
const accountRateLimit = { name: 'mail-code-account', maxTries: 5, windowMs: minutes(30) }
/**
 * Codes of one place on the internet that ran out unused, and wrong ones that were typed there. Used ones count nothing: a
 * hall on one wifi must be able to sign up.
 */
const maxPlaceFailures = 120
const placeWindowMs = minutes(15)

/** The limits of codes by mail, over all purposes together. */
@Injectable()
export class MailCodeLimits {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: WallClock,
    private readonly limiter: RateLimiter,
    private readonly index: BlindIndex,
    private readonly codes: MailCodesRepository,
  ) {}

  /** Throws `request.too_many`. Addresses nobody has count like others. */
  async permit({ request }: Exchange, { email, accountId }: { email: string; accountId?: string }): Promise<void> {
    await this.permitPlace(request.ip)
    if (accountId) await this.limiter.consume(accountRateLimit, accountId)
    await this.limiter.consume(addressRateLimit, email)
    await this.limiter.consume(addressDayRateLimit, email)
  }

  private async permitPlace(place: string): Promise<void> {
    const now = this.clock.now()
    const failures = await this.unitOfWork.runIndependent(system('identity.mail-code-limits'), (tx) =>
      this.codes.failuresAt(tx, this.index.of('place', place), { since: after(now, -placeWindowMs), now }),
    )
    if (failures >= maxPlaceFailures) throw new DomainError('too_many', 'request.too_many', placeWindowMs / 1000)
  }
}
