import { Injectable } from '@nestjs/common'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { AccountsRepository } from './accounts.repository.ts'
import { NewPin } from './new-pin.ts'
import { NewRecoveryCode } from './new-recovery-code.ts'

/** Gives an account a new PIN and a new recovery code, which it returns. */
@Injectable()
export class PinReplacement {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly newCode: NewRecoveryCode,
    private readonly newPin: NewPin,
  ) {}

  async replace(tx: Tx, personId: string, pin: string): Promise<string> {
    const { recoveryCode, kept } = this.newCode.make()
    await this.accounts.change(tx, personId, kept)
    await this.newPin.set(tx, personId, pin)
    return recoveryCode
  }
}
