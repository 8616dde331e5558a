import { Injectable } from '@nestjs/common'
import { WallClock } from '../platform/clock/clock.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { AccountsRepository } from './accounts.repository.ts'
import { NewRecoveryCode } from './new-recovery-code.ts'
import { PinHashing } from './pin-hashing.ts'
import { WaitsRepository } from './waits.repository.ts'

/** Gives an account a new PIN and a new recovery code, which it returns. A wait for a way back stops with it. */
@Injectable()
export class PinReplacement {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly newCode: NewRecoveryCode,
    private readonly pins: PinHashing,
    private readonly waits: WaitsRepository,
    private readonly clock: WallClock,
  ) {}

  async replace(tx: Tx, personId: string, pin: string): Promise<string> {
    const { recoveryCode, kept } = this.newCode.make()
    await this.accounts.change(tx, personId, {
      pinHash: await this.pins.hash(pin),
      pinFailures: 0,
      pinClosedUntil: null,
      ...kept,
    })
    await this.waits.stop(tx, personId, this.clock.now())
    return recoveryCode
  }
}
