import { Injectable } from '@nestjs/common'
import { WallClock } from '../clock/clock.ts'
import { UnitOfWork } from '../database/unit-of-work.ts'
import { system } from '../domain/actor.ts'
import { DomainError } from '../domain/domain-error.ts'
import { BlindIndex } from '../keys/blind-index.ts'

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
  ) {}

  /** Counts one try by `who`. Throws `request.too_many`, with when to come back, once the allowance is used up. */
  async consume(allowance: RateLimit, who: string): Promise<void> {
    const now = this.clock.now().getTime()
    const start = now - (now % allowance.windowMs)
    const key = this.index.of('attempt', `${allowance.name}\u0000${who}`)
    const rows = await this.unitOfWork.runIndependent(system('throttle'), (tx) =>
      tx.query<{ count: number }[]>(
        `insert into platform.attempts (key, window_start, count) values ($1, to_timestamp($2::double precision / 1000), 1)
         on conflict (key, window_start) do update set count = platform.attempts.count + 1 returning count`,
        [key, start],
      ),
    )
    if ((rows[0]?.count ?? 0) > allowance.maxTries) {
      throw new DomainError('too_many', 'request.too_many', Math.ceil((start + allowance.windowMs - now) / 1000))
    }
  }
}
