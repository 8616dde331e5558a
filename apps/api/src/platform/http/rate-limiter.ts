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
    const now = this.clock.now().getTime()
    const start = now - (now % limit.windowMs)
    const key = this.index.of('attempt', `${limit.name}\u0000${who}`)
    const tries = await this.unitOfWork.runIndependent(system('rate-limiter'), (tx) =>
      this.requests.countTry(tx, key, new Date(start)),
    )
    if (tries > limit.maxTries) {
      throw tooMany(Math.ceil((start + limit.windowMs - now) / 1000))
    }
  }

  /**
   * Does something under limits that count failures only. While it goes on it counts, so that many at once cannot try
   * more than the limit; afterwards the count is given back, unless it failed in a way that `isFailure` names.
   */
  async limitFailures<T>(
    tries: readonly CountedTry[],
    { isFailure, attempt }: { isFailure: (error: unknown) => boolean; attempt: () => Promise<T> },
  ): Promise<T> {
    const now = this.clock.now().getTime()
    const held: { key: Buffer; windowStart: Date }[] = []
    let failed = false
    try {
      for (const { limit, who, refusal = tooMany } of tries) {
        const start = now - (now % limit.windowMs)
        const count = { key: this.index.of('attempt', `${limit.name}\u0000${who}`), windowStart: new Date(start) }
        if (!(await this.count((tx) => this.requests.holdTry(tx, { ...count, most: limit.maxTries })))) {
          throw refusal(Math.ceil((start + limit.windowMs - now) / 1000))
        }
        held.push(count)
      }
      return await attempt()
    } catch (error) {
      failed = isFailure(error)
      throw error
    } finally {
      if (!failed) for (const count of held) await this.count((tx) => this.requests.giveBackTry(tx, count))
    }
  }

  private count<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.unitOfWork.runIndependent(system('rate-limiter'), work)
  }
}

const tooMany = (retryAfter: number) => new DomainError('too_many', 'request.too_many', retryAfter)
