import { Controller } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import * as contract from '@tweespraak/contract/learner/account'
import { Given, Serves } from '../platform/http/endpoint.decorators.ts'
import { localeOf } from '../platform/http/locale.ts'
import { CreateAccount } from './create-account.ts'
import { HandArrivalKey } from './hand-arrival-key.ts'
import { RequestMailCode } from './request-mail-code.ts'
import { ResetPin } from './reset-pin.ts'
import { SignInWithMailCode } from './sign-in-with-mail-code.ts'
import { SignInWithRecoveryCode } from './sign-in-with-recovery-code.ts'
import { type Visit, Visiting } from './visit.ts'

/** The ways in for a participant. */
@Controller()
export class ArrivalController {
  constructor(
    private readonly handArrivalKey: HandArrivalKey,
    private readonly createAccount: CreateAccount,
    private readonly requestMailCode: RequestMailCode,
    private readonly signInWithMailCode: SignInWithMailCode,
    private readonly signInWithRecoveryCode: SignInWithRecoveryCode,
    private readonly resetPin: ResetPin,
  ) {}

  @Serves(contract.readArrivalKey)
  key(@Visiting('learner') visit: Visit): Output<typeof contract.readArrivalKey> {
    return this.handArrivalKey.run(visit)
  }

  @Serves(contract.createAccount)
  create(
    @Visiting('learner') visit: Visit,
    @Given(contract.createAccount) input: Input<typeof contract.createAccount>,
  ): Promise<Output<typeof contract.createAccount>> {
    return this.createAccount.run(visit, input)
  }

  @Serves(contract.requestMailCode)
  code(
    @Visiting('learner') visit: Visit,
    @Given(contract.requestMailCode) { body }: Input<typeof contract.requestMailCode>,
  ): Promise<Output<typeof contract.requestMailCode>> {
    return this.requestMailCode.run(visit, { email: body.email, locale: localeOf(visit.request) })
  }

  @Serves(contract.signIn)
  signIn(
    @Visiting('learner') visit: Visit,
    @Given(contract.signIn) input: Input<typeof contract.signIn>,
  ): Promise<Output<typeof contract.signIn>> {
    return this.signInWithMailCode.run(visit, input)
  }

  @Serves(contract.signInWithRecoveryCode)
  recover(
    @Visiting('learner') visit: Visit,
    @Given(contract.signInWithRecoveryCode) input: Input<typeof contract.signInWithRecoveryCode>,
  ): Promise<Output<typeof contract.signInWithRecoveryCode>> {
    return this.signInWithRecoveryCode.run(visit, input)
  }

  @Serves(contract.resetPin)
  newPin(
    @Visiting('learner') visit: Visit,
    @Given(contract.resetPin) input: Input<typeof contract.resetPin>,
  ): Promise<Output<typeof contract.resetPin>> {
    return this.resetPin.run(visit, input)
  }
}
