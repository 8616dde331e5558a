import { Injectable } from '@nestjs/common'
import { WallClock } from '../platform/clock/clock.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { AccountsRepository } from './accounts.repository.ts'
import { NewPinPost } from './new-pin-post.ts'
import { PinHashing } from './pin-hashing.ts'
import { WaitsRepository } from './waits.repository.ts'

/** Gives an account another PIN, whichever way it came about. A wait stops with it, and the person gets a mail. */
@Injectable()
export class NewPin {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly pins: PinHashing,
    private readonly waits: WaitsRepository,
    private readonly post: NewPinPost,
    private readonly clock: WallClock,
  ) {}

  async set(tx: Tx, personId: string, pin: string): Promise<void> {
    const now = this.clock.now()
    const pinHash = await this.pins.hash(pin)
    await this.accounts.change(tx, personId, { pinHash, pinFailures: 0, pinClosedUntil: null })
    await this.waits.stop(tx, personId, now)
    await this.post.plan(tx, personId, now)
  }
}
