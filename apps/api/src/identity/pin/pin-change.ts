import { Injectable } from '@nestjs/common'
import { WallClock } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { AccountsRepository } from '../accounts.repository.ts'
import { WaitsRepository } from '../recovery/waits.repository.ts'
import { NewPinMail } from './new-pin-mail.job.ts'
import { PinHashing } from './pin-hashing.ts'

/** Gives an account another PIN, whichever way that came about. A wait stops with it, and the person gets a mail. */
@Injectable()
export class PinChange {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly pins: PinHashing,
    private readonly waits: WaitsRepository,
    private readonly mail: NewPinMail,
    private readonly clock: WallClock,
  ) {}

  async to(tx: Tx, personId: string, pin: string): Promise<void> {
    const now = this.clock.now()
    const pinHash = await this.pins.hash(pin)
    await this.accounts.change(tx, personId, { pinHash, pinFailures: 0, pinClosedUntil: null })
    await this.waits.stop(tx, personId, now)
    await this.mail.plan(tx, personId, now)
  }
}
