import { Injectable } from '@nestjs/common'
import { Clock } from '../platform/clock/clock.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { hours } from '../platform/domain/duration.ts'
import { RateLimiter } from '../platform/http/rate-limiter.ts'
import { Ids } from '../platform/ids/ids.ts'
import { CodesRepository } from './codes.repository.ts'
import { alreadyHaveOne, codeNotUsable } from './domain/licence.errors.ts'
import { type Licence, licenceEnd } from './domain/licence.ts'
import { LicencesRepository } from './licences.repository.ts'

/** A licence that was just put to use: it has a person, a beginning and an end. */
export interface UsedLicence extends Licence {
  readonly personId: string
  readonly activatedAt: Date
  readonly until: Date
}

/** A person and the code that this person has typed or scanned. */
interface Redeeming {
  readonly personId: string
  readonly code: string
}

/** How many codes one person may try in vain. Whoever gave a card to somebody may try whether it was used, but not a whole pile. */
const codeRateLimit = { name: 'redeem-licence', maxTries: 5, windowMs: hours(24) }

/** What neighbours may do with licences, in a transaction of the system. */
@Injectable()
export class LicencesCommands {
  constructor(
    private readonly licences: LicencesRepository,
    private readonly limiter: RateLimiter,
    private readonly codes: CodesRepository,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Throws `request.too_many` when this person tried too many codes in vain. */
  permitTry(tx: Tx, personId: string): Promise<void> {
    return this.limiter.permit(tx, codeRateLimit, personId)
  }

  /**
   * Counts a try that failed, outside the transaction that failed with it. A code that was typed wrong is known by its
   * check character and does not count.
   */
  async countFailure({ personId, code }: Redeeming): Promise<void> {
    if (this.codes.readsAsCode(code)) await this.limiter.countFailure(codeRateLimit, personId)
  }

  /** Makes sure that this person has no licence that runs. One whose time is over ends. Throws `licence.already_have_one`. */
  async makeRoomFor(tx: Tx, personId: string): Promise<void> {
    await this.licences.endOver(tx, personId, this.clock.now())
    if (await this.licences.hasRunning(tx, personId)) throw alreadyHaveOne()
  }

  /**
   * Uses a code for a person and takes a place in its batch. Throws `licence.code_not_usable`, whatever the reason. The
   * constraints decide between people who try at the same moment; here is only said who was too late.
   */
  async use(tx: Tx, { personId, code }: Redeeming): Promise<UsedLicence> {
    const now = this.clock.now()
    const usable = await this.codes.usable(tx, code, now)
    if (!usable) throw codeNotUsable()
    const until = licenceEnd(now)
    const licence = { ...usable, id: this.ids.id(), personId, activatedAt: now, until, ended: false }
    if (!(await this.licences.add(tx, licence))) {
      throw (await this.licences.hasRunning(tx, personId)) ? alreadyHaveOne() : codeNotUsable()
    }
    if (!(await this.licences.takePlace(tx, licence.batchId))) throw codeNotUsable()
    return licence
  }

  /** Lets the licence of a couple that took more time run on, also when it had ended. */
  runUntil(tx: Tx, licenceId: string, until: Date): Promise<void> {
    return this.licences.runUntil(tx, licenceId, until)
  }
}
