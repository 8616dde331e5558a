import { Controller } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import * as contract from '@tweespraak/contract/learner/pace'
import type { Participant } from '../platform/domain/actor.ts'
import { By, Given, Serves } from '../platform/http/endpoint.decorators.ts'
import { ChoosePace } from './choose-pace.ts'

@Controller()
export class PaceController {
  constructor(private readonly choosePace: ChoosePace) {}

  @Serves(contract.choosePace)
  choose(
    @By() actor: Participant,
    @Given(contract.choosePace) input: Input<typeof contract.choosePace>,
  ): Promise<Output<typeof contract.choosePace>> {
    return this.choosePace.run(actor, input)
  }
}
