import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type { checkCode } from '@tweespraak/contract/learner/couple'
import { OrganisationsReader } from '../organisations/organisations.reader.ts'
import { Clock } from '../platform/clock/clock.ts'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import type { Actor } from '../platform/domain/actor.ts'
import { system } from '../platform/domain/actor.ts'
import { hours } from '../platform/domain/duration.ts'
import type { Exchange } from '../platform/http/exchange.ts'
import { RateLimiter } from '../platform/http/rate-limiter.ts'
import { CodesRepository } from './codes.repository.ts'
import { codeNotUsable } from './domain/licence.errors.ts'

/** Wrong codes one place on the internet may look at. Good ones count nothing: a hall on one wifi must be able to sign up. */
const checkRateLimit = { name: 'check-code', maxTries: 60, windowMs: hours(1) }

/**
 * Says who gave a code out, to whoever holds it. Whether it was used is not told here, where anybody may ask, also the
 * adviser who gave it to somebody: only redeeming tells. Why a code does not work is told to nobody.
 */
@Injectable()
export class CheckCode {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly limiter: RateLimiter,
    private readonly codes: CodesRepository,
    private readonly organisations: OrganisationsReader,
    private readonly clock: Clock,
  ) {}

  async run(
    _actor: Actor,
    { body }: Input<typeof checkCode>,
    { request }: Exchange,
  ): Promise<Output<typeof checkCode>> {
    const municipality = await this.unitOfWork.run(system('licences.check-code'), async (tx) => {
      await this.limiter.permit(tx, checkRateLimit, request.ip)
      const giver = await this.codes.municipalityOf(tx, body.code, this.clock.now())
      return giver && this.organisations.nameOf(tx, giver)
    })
    if (municipality) return { municipality }
    await this.limiter.countFailure(checkRateLimit, request.ip)
    throw codeNotUsable()
  }
}
