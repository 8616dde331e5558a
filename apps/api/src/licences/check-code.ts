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
import { CodeSeal } from './code-seal.ts'
import { codeNotUsable } from './domain/licence.errors.ts'
import { LicencesRepository } from './licences.repository.ts'

/** Looks from one address on the internet: a waiting room or a library has many people behind one. */
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
    private readonly licences: LicencesRepository,
    private readonly codes: CodeSeal,
    private readonly organisations: OrganisationsReader,
    private readonly clock: Clock,
  ) {}

  async run(
    _actor: Actor,
    { body }: Input<typeof checkCode>,
    { request }: Exchange,
  ): Promise<Output<typeof checkCode>> {
    await this.limiter.consume(checkRateLimit, request.ip)
    const codeHash = this.codes.hashOf(body.code)
    return this.unitOfWork.run(system('licences.check-code'), async (tx) => {
      const giver = codeHash && (await this.licences.municipalityOf(tx, codeHash, this.clock.now()))
      const municipality = giver && (await this.organisations.nameOf(tx, giver))
      if (!municipality) throw codeNotUsable()
      return { municipality }
    })
  }
}
