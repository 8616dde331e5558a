import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type { redeemCode } from '@tweespraak/contract/learner/couple'
import { Clock } from '../platform/clock/clock.ts'
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.ts'
import { type Participant, system } from '../platform/domain/actor.ts'
import { hours } from '../platform/domain/duration.ts'
import { RateLimiter } from '../platform/http/rate-limiter.ts'
import { Ids } from '../platform/ids/ids.ts'
import { Outbox } from '../platform/jobs/outbox.ts'
import { CodeSeal } from './code-seal.ts'
import { alreadyHaveOne, codeNotUsable, inACouple } from './domain/licence.errors.ts'
import { type Licence, licenceEnd } from './domain/licence.ts'
import { licenceRedeemed } from './licences.events.ts'
import { LicencesRepository } from './licences.repository.ts'
import { TakingPartRegister } from './taking-part.ts'

/**
 * Codes one person may try. What was typed wrong is known by its check character and does not count. Who gave a card to
 * somebody may try whether it was used; that shall not go through a whole pile.
 */
const allowance = { name: 'redeem-licence', maxTries: 5, windowMs: hours(24) }

/** Uses a code for oneself and, later, a partner. Codes belong to nobody yet, so the system looks them up. */
@Injectable()
export class RedeemLicence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly limiter: RateLimiter,
    private readonly licences: LicencesRepository,
    private readonly codes: CodeSeal,
    private readonly takingPart: TakingPartRegister,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async run(actor: Participant, { body }: Input<typeof redeemCode>): Promise<Output<typeof redeemCode>> {
    const codeHash = this.codes.hashOf(body.code)
    if (codeHash) await this.limiter.consume(allowance, actor.personId)
    const now = this.clock.now()
    return this.unitOfWork.run(system('licences.redeem'), async (tx) => {
      if (await this.licences.hasOne(tx, actor.personId, now)) throw alreadyHaveOne()
      if (await this.takingPart.already(tx, actor.personId)) throw inACouple()
      const code = codeHash && (await this.licences.usableCode(tx, codeHash, now))
      if (!code) throw codeNotUsable()
      const until = licenceEnd(now)
      const licence = { ...code, id: this.ids.id(), personId: actor.personId, activatedAt: now, until, ended: false }
      await this.keep(tx, licence, now)
      await this.outbox.record(tx, licenceRedeemed, {
        licenceId: licence.id,
        personId: actor.personId,
        municipalityId: code.municipalityId,
        batchId: code.batchId,
        channel: code.channel,
        until: until.toISOString(),
      })
      return { until: until.toISOString() }
    })
  }

  /** The constraints decide between people who try at the same moment; here is only said who was too late. */
  private async keep(tx: Tx, licence: Licence & { personId: string }, now: Date): Promise<void> {
    if (!(await this.licences.add(tx, licence))) {
      throw (await this.licences.hasOne(tx, licence.personId, now)) ? alreadyHaveOne() : codeNotUsable()
    }
    if (!(await this.licences.takePlace(tx, licence.batchId))) throw codeNotUsable()
  }
}
