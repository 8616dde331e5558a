import { Controller, Ip } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import * as contract from '@tweespraak/contract/learner/couple'
import type { Participant } from '../platform/domain/actor.ts'
import { By, Given, Serves } from '../platform/http/endpoint.decorators.ts'
import { CheckCode } from './check-code.ts'
import { RedeemLicence } from './redeem-licence.ts'

/** What a couple does with a code. */
@Controller()
export class LicencesController {
  constructor(
    private readonly checkCode: CheckCode,
    private readonly redeemLicence: RedeemLicence,
  ) {}

  @Serves(contract.checkCode)
  check(
    @Ip() from: string,
    @Given(contract.checkCode) input: Input<typeof contract.checkCode>,
  ): Promise<Output<typeof contract.checkCode>> {
    return this.checkCode.run(from, input)
  }

  @Serves(contract.redeemCode)
  redeem(
    @By() actor: Participant,
    @Given(contract.redeemCode) input: Input<typeof contract.redeemCode>,
  ): Promise<Output<typeof contract.redeemCode>> {
    return this.redeemLicence.run(actor, input)
  }
}
