import { Controller } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import * as contract from '@tweespraak/contract/learner/steps'
import type { Participant } from '../platform/domain/actor.ts'
import { By, Given, Serves } from '../platform/http/endpoint.decorators.ts'
import { FinishStep } from './finish-step.ts'
import { PassOverStep } from './pass-over-step.ts'

@Controller()
export class StepEndsController {
  constructor(
    private readonly finishStep: FinishStep,
    private readonly passOverStep: PassOverStep,
  ) {}

  @Serves(contract.finishStep)
  finish(
    @By() actor: Participant,
    @Given(contract.finishStep) input: Input<typeof contract.finishStep>,
  ): Promise<Output<typeof contract.finishStep>> {
    return this.finishStep.run(actor, input)
  }

  @Serves(contract.passOverStep)
  passOver(
    @By() actor: Participant,
    @Given(contract.passOverStep) input: Input<typeof contract.passOverStep>,
  ): Promise<Output<typeof contract.passOverStep>> {
    return this.passOverStep.run(actor, input)
  }
}
