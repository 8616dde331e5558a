import { Controller } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import * as contract from '@tweespraak/contract/learner/account'
import type { Participant } from '../platform/domain/actor.ts'
import { By, Given, Serves } from '../platform/http/endpoint.decorators.ts'
import { AddEmail } from './add-email.ts'
import { ChangePin } from './change-pin.ts'
import { ChangeProfile } from './change-profile.ts'
import { ConfirmEmail } from './confirm-email.ts'
import { RemoveEmail } from './remove-email.ts'
import { type Visit, Visiting } from './visit.ts'

@Controller()
export class AccountController {
  constructor(
    private readonly changeProfile: ChangeProfile,
    private readonly addEmail: AddEmail,
    private readonly confirmEmail: ConfirmEmail,
    private readonly removeEmail: RemoveEmail,
    private readonly changePin: ChangePin,
  ) {}

  @Serves(contract.changeProfile)
  profile(
    @By() actor: Participant,
    @Given(contract.changeProfile) input: Input<typeof contract.changeProfile>,
  ): Promise<Output<typeof contract.changeProfile>> {
    return this.changeProfile.run(actor, input)
  }

  @Serves(contract.changePin)
  pin(
    @By() actor: Participant,
    @Given(contract.changePin) input: Input<typeof contract.changePin>,
  ): Promise<Output<typeof contract.changePin>> {
    return this.changePin.run(actor, input)
  }

  @Serves(contract.addEmail)
  email(
    @By() actor: Participant,
    @Visiting('learner') visit: Visit,
    @Given(contract.addEmail) input: Input<typeof contract.addEmail>,
  ): Promise<Output<typeof contract.addEmail>> {
    return this.addEmail.run(actor, visit, input)
  }

  @Serves(contract.confirmEmail)
  confirm(
    @By() actor: Participant,
    @Visiting('learner') visit: Visit,
    @Given(contract.confirmEmail) input: Input<typeof contract.confirmEmail>,
  ): Promise<Output<typeof contract.confirmEmail>> {
    return this.confirmEmail.run(actor, visit, input)
  }

  @Serves(contract.removeEmail)
  remove(@By() actor: Participant): Promise<Output<typeof contract.removeEmail>> {
    return this.removeEmail.run(actor)
  }
}
