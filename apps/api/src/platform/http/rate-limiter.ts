import { Injectable } from '@nestjs/common'
import { WallClock } from '../clock/clock.ts'
import { type Tx, UnitOfWork } from '../database/unit-of-work.ts'
import { system } from '../domain/actor.ts'
import { DomainError } from '../domain/domain-error.ts'
import { BlindIndex } from '../keys/blind-index.ts'
import { RequestsRepository } from './requests.repository.ts'

/** One limit and whom it counts. */
export interface CountedTry {
  readonly limit: RateLimit
  readonly who: string
  /** What to throw instead of `request.too_many`; gets the seconds until the window ends. */
  readonly refusal?: (retryAfter: number) => DomainError
}

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
    const { key, windowStart, secondsLeft } = this.windowOf(limit, who)
    const tries = await this.count((tx) => this.requests.countTry(tx, key, windowStart))
    if (tries > limit.maxTries) throw tooMany(secondsLeft)
  }

  /**
   * Throws `request.too_many` when as many tries by `who` failed as the limit allows; they are counted with
   * `countFailure`. Within the caller's transaction, so after its idempotency key: a repetition gets its answer and is no
   * try. Many at the same moment may pass together; where that matters there is `limitFailures`.
   */
  async permit(tx: Tx, limit: RateLimit, who: string): Promise<void> {
    const { key, windowStart, secondsLeft } = this.windowOf(limit, who)
    if ((await this.requests.triesIn(tx, key, windowStart)) >= limit.maxTries) throw tooMany(secondsLeft)
  }

  async countFailure(limit: RateLimit, who: string): Promise<void> {
    const { key, windowStart } = this.windowOf(limit, who)
    await this.count((tx) => this.requests.countTry(tx, key, windowStart))
  }

  /**
   * Does something under limits that count failures only. While it goes on it counts, so that many at once cannot try
   * more than the limit; afterwards the count is given back, unless it failed in a way that `isFailure` names.
   */
  async limitFailures<T>(
    tries: readonly CountedTry[],
    { isFailure, attempt }: { isFailure: (error: unknown) => boolean; attempt: () => Promise<T> },
  ): Promise<T> {
    const held: { key: Buffer; windowStart: Date }[] = []
    let failed = false
    try {
      for (const { limit, who, refusal = tooMany } of tries) {
        const { key, windowStart, secondsLeft } = this.windowOf(limit, who)
        if (!(await this.count((tx) => this.requests.holdTry(tx, { key, windowStart, most: limit.maxTries })))) {
          throw refusal(secondsLeft)
        }
        held.push({ key, windowStart })
      }
      return await attempt()
    } catch (error) {
      failed = isFailure(error)
      throw error
    } finally {
      if (!failed) for (const count of held) await this.count((tx) => this.requests.giveBackTry(tx, count))
    }
  }

  private windowOf({ name, windowMs }: RateLimit, who: string) {
    const now = this.clock.now().getTime()
    const start = now - (now % windowMs)
    return {
      key: this.index.of('attempt', `${name}\u0000${who}`),
      windowStart: new Date(start),
      secondsLeft: Math.ceil((start + windowMs - now) / 1000),
    }
  }

  private count<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.unitOfWork.runIndependent(system('rate-limiter'), work)
  }
}

const tooMany = (retryAfter: number) => new DomainError('too_many', 'request.too_many', retryAfter)
