import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/account'
import { UnitOfWork } from '../../platform/database/unit-of-work.ts'
import { type Participant, system } from '../../platform/domain/actor.ts'
import { AccountsRepository } from '../accounts.repository.ts'
import { RecoveryCodeFactory } from '../recovery/recovery-code-factory.ts'
import { PinGate } from './pin-gate.ts'

/** Makes a new code on paper, for whoever lost the old one or never wrote it down. Asks for the PIN once more, because the code opens everything. */
@Injectable()
export class MakeRecoveryCode {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: PinGate,
    private readonly accounts: AccountsRepository,
    private readonly newCode: RecoveryCodeFactory,
  ) {}

  async run(
    actor: Participant,
    { body }: Input<typeof contract.makeRecoveryCode>,
  ): Promise<Output<typeof contract.makeRecoveryCode>> {
    await this.gate.pass(actor.personId, body.pin)
    return this.unitOfWork.run(system('identity.make-recovery-code'), async (tx) => {
      const { recoveryCode, kept } = this.newCode.create()
      await this.accounts.change(tx, actor.personId, kept)
      return { recoveryCode }
    })
  }
}
