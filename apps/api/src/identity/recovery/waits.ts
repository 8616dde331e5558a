import { Injectable } from '@nestjs/common'
import type { WayBackPurpose } from '@tweespraak/contract/learner/account'
import { WallClock } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { notFound, permit } from '../../platform/domain/domain-error.ts'
import { AccountsRepository } from '../accounts.repository.ts'
import { anotherWaits, mayFinish, runs, type Wait } from './domain/way-back.ts'
import { WaitsRepository } from './waits.repository.ts'

/** The wait of somebody without PIN and recovery code: begun, stopped, or finished in the place of the PIN. */
@Injectable()
export class Waits {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly waits: WaitsRepository,
    private readonly clock: WallClock,
  ) {}

  /** The wait that runs for this person, begun now when none did. Throws `way_back.another_waits`. */
  async begin(tx: Tx, personId: string, purpose: WayBackPurpose): Promise<{ wait: Wait; isNew: boolean }> {
    if (!(await this.accounts.lock(tx, personId))) throw notFound()
    const now = this.clock.now()
    const running = await this.waits.of(tx, personId)
    if (runs(running, now)) {
      if (running.purpose !== purpose) throw anotherWaits()
      return { wait: running, isNew: false }
    }
    const wait = { accountId: personId, purpose, begunAt: now, stoppedAt: null }
    await this.waits.begin(tx, wait)
    return { wait, isNew: true }
  }

  async stop(tx: Tx, personId: string): Promise<void> {
    await this.accounts.lock(tx, personId)
    await this.waits.stop(tx, personId, this.clock.now())
  }

  /** Forgets a wait that was stopped: its owner has seen that it was asked for. */
  noteSeen(tx: Tx, personId: string): Promise<void> {
    return this.waits.forgetSeen(tx, personId)
  }

  /**
   * Uses up a wait that is over and that nobody stopped, in the place of the PIN. Throws `way_back.none`, or
   * `way_back.too_early` with the seconds that are left.
   */
  async finish(tx: Tx, personId: string, purpose: WayBackPurpose): Promise<void> {
    await this.accounts.lock(tx, personId)
    permit(mayFinish(await this.waits.of(tx, personId), purpose, this.clock.now()))
    await this.waits.forget(tx, personId)
  }
}
