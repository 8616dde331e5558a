import { Controller } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import * as contract from '@tweespraak/contract/learner/account'
import type { Participant } from '../platform/domain/actor.ts'
import { By, Given, Serves } from '../platform/http/endpoint.decorators.ts'
import { KeepRecoveryCode } from './keep-recovery-code.ts'
import { MakeRecoveryCode } from './make-recovery-code.ts'

/** The code on paper: a new one, and that it was written down. */
@Controller()
export class RecoveryCodeController {
  constructor(
    private readonly makeRecoveryCode: MakeRecoveryCode,
    private readonly keepRecoveryCode: KeepRecoveryCode,
  ) {}

  @Serves(contract.makeRecoveryCode)
  make(
    @By() actor: Participant,
    @Given(contract.makeRecoveryCode) input: Input<typeof contract.makeRecoveryCode>,
  ): Promise<Output<typeof contract.makeRecoveryCode>> {
    return this.makeRecoveryCode.run(actor, input)
  }

  @Serves(contract.keepRecoveryCode)
  kept(@By() actor: Participant): Promise<Output<typeof contract.keepRecoveryCode>> {
    return this.keepRecoveryCode.run(actor)
  }
}
