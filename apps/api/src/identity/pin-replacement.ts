import { Injectable } from '@nestjs/common'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { AccountsRepository } from './accounts.repository.ts'
import { NewRecoveryCode } from './new-recovery-code.ts'
import { PinHashing } from './pin-hashing.ts'

/** Gives an account a new PIN and a new recovery code, which it returns. */
@Injectable()
export class PinReplacement {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly newCode: NewRecoveryCode,
    private readonly pins: PinHashing,
  ) {}

  async replace(tx: Tx, personId: string, pin: string): Promise<string> {
    const { recoveryCode, kept } = this.newCode.make()
    await this.accounts.change(tx, personId, {
      pinHash: await this.pins.hash(pin),
      pinFailures: 0,
      pinClosedUntil: null,
      ...kept,
    })
    return recoveryCode
  }
}
