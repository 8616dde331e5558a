import { Injectable } from '@nestjs/common'
import { Ids } from '../../platform/ids/ids.ts'
import { BlindIndex } from '../../platform/keys/blind-index.ts'
import type { Account } from '../domain/account.ts'
import { newRecoveryCode, normalRecoveryCode } from './domain/recovery-code.ts'

/** A fresh recovery code and how the account keeps it: nobody has it on paper yet. */
@Injectable()
export class RecoveryCodeFactory {
  constructor(
    private readonly ids: Ids,
    private readonly index: BlindIndex,
  ) {}

  create(): { recoveryCode: string; kept: Pick<Account, 'recoveryHash' | 'recoveryKept'> } {
    const recoveryCode = newRecoveryCode((below) => this.ids.below(below))
    const recoveryHash = this.index.of('recovery', normalRecoveryCode(recoveryCode))
    return { recoveryCode, kept: { recoveryHash, recoveryKept: false } }
  }
}
