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
    const now = this.clock.now().getTime()
    const start = now - (now % limit.windowMs)
    const key = this.index.of('attempt', `${limit.name}\u0000${who}`)
    const tries = await this.unitOfWork.runIndependent(system('rate-limiter'), (tx) =>
      this.requests.countTry(tx, key, new Date(start)),
    )
    if (tries > limit.maxTries) {
      throw new DomainError('too_many', 'request.too_many', Math.ceil((start + limit.windowMs - now) / 1000))
    }
  }
}
