import { Injectable } from '@nestjs/common'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { AccountsRepository } from '../accounts.repository.ts'
import { RecoveryCodeFactory } from '../recovery/recovery-code-factory.ts'
import { PinChange } from './pin-change.ts'

/** Gives an account a new PIN and a new recovery code, which it returns. */
@Injectable()
export class PinReplacement {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly newCode: RecoveryCodeFactory,
    private readonly change: PinChange,
  ) {}

  async replace(tx: Tx, personId: string, pin: string): Promise<string> {
    const { recoveryCode, kept } = this.newCode.create()
    await this.accounts.change(tx, personId, kept)
    await this.change.to(tx, personId, pin)
    return recoveryCode
  }
}
