import { Injectable } from '@nestjs/common'
import { WallClock } from '../clock/clock.ts'
import { UnitOfWork } from '../database/unit-of-work.ts'
import { system } from '../domain/actor.ts'
import { DomainError } from '../domain/domain-error.ts'
import { BlindIndex } from '../keys/blind-index.ts'
import { RequestsRepository } from './requests.repository.ts'

/** How often something may be tried in a window of time. */
export interface RateLimit {
  readonly name: string
  readonly maxTries: number
  /** Milliseconds. */
  readonly windowMs: number
}

/**
 * Counts tries in PostgreSQL, so that every process counts together and a restart forgets nothing. A try counts
 * even when what was tried fails. Whoever tries is kept as a keyed hash and forgotten after the window.
 */
@Injectable()
export class RateLimiter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: WallClock,
    private readonly index: BlindIndex,
    private readonly requests: RequestsRepository,
  ) {}

  /** Counts one try by `who`. Throws `request.too_many`, with when to come back, once the limit is reached. */
  async consume(limit: RateLimit, who: string): Promise<void> {
    if ((await this.count(limit, who)) > limit.maxTries) throw this.tooMany(limit)
  }

  /**
   * Throws `request.too_many` when as many tries by `who` failed as the limit allows. For what many people do from one
   * place: only failures count there, with `countFailure`.
   */
  async refuseAfterFailures(limit: RateLimit, who: string): Promise<void> {
    const failures = await this.unitOfWork.runIndependent(system('rate-limiter'), (tx) =>
      this.requests.triesIn(tx, this.keyOf(limit, who), this.windowOf(limit)),
    )
    if (failures >= limit.maxTries) throw this.tooMany(limit)
  }

  async countFailure(limit: RateLimit, who: string): Promise<void> {
    await this.count(limit, who)
  }

  private count(limit: RateLimit, who: string): Promise<number> {
    return this.unitOfWork.runIndependent(system('rate-limiter'), (tx) =>
      this.requests.countTry(tx, this.keyOf(limit, who), this.windowOf(limit)),
    )
  }

  private keyOf({ name }: RateLimit, who: string): Buffer {
    return this.index.of('attempt', `${name}\u0000${who}`)
  }

  private windowOf({ windowMs }: RateLimit): Date {
    const now = this.clock.now().getTime()
    return new Date(now - (now % windowMs))
  }

  private tooMany(limit: RateLimit): DomainError {
    const left = this.windowOf(limit).getTime() + limit.windowMs - this.clock.now().getTime()
    return new DomainError('too_many', 'request.too_many', Math.ceil(left / 1000))
  }
}
