import { Injectable } from '@nestjs/common'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Ids } from '../platform/ids/ids.ts'
import { BlindIndex } from '../platform/keys/blind-index.ts'
import { AccountsRepository } from './accounts.repository.ts'
import { newRecoveryCode, normalRecoveryCode } from './domain/recovery-code.ts'
import { PinHashing } from './pin-hashing.ts'

/** Gives an account a new PIN and a new recovery code, which it returns. */
@Injectable()
export class PinReplacement {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly ids: Ids,
    private readonly index: BlindIndex,
    private readonly pins: PinHashing,
  ) {}

  async replace(tx: Tx, personId: string, pin: string): Promise<string> {
    const recoveryCode = newRecoveryCode((below) => this.ids.below(below))
    await this.accounts.change(tx, personId, {
      pinHash: await this.pins.hash(pin),
      pinFailures: 0,
      pinClosedUntil: null,
      recoveryHash: this.index.of('recovery', normalRecoveryCode(recoveryCode)),
    })
    return recoveryCode
  }
}
