import { Injectable } from '@nestjs/common'
import type { WayBackPurpose } from '@tweespraak/contract/learner/account'
import { WallClock } from '../platform/clock/clock.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { permit } from '../platform/domain/domain-error.ts'
import { AccountsRepository } from './accounts.repository.ts'
import { mayFinish } from './domain/way-back.ts'
import { WaitsRepository } from './waits.repository.ts'

/** Stands in for the PIN, once: a wait for this that is over, and that nobody stopped. */
@Injectable()
export class FinishedWaits {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly waits: WaitsRepository,
    private readonly clock: WallClock,
  ) {}

  /** Uses the wait up. Throws `way_back.none`, or `way_back.too_early` with the seconds that are left. */
  async take(tx: Tx, personId: string, purpose: WayBackPurpose): Promise<void> {
    await this.accounts.lock(tx, personId)
    permit(mayFinish(await this.waits.of(tx, personId), purpose, this.clock.now()))
    await this.waits.forget(tx, personId)
  }
}
