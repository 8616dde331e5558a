import { Controller } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import * as contract from '@tweespraak/contract/learner/steps'
import type { Participant } from '../platform/domain/actor.ts'
import { By, Given, Serves } from '../platform/http/endpoint.decorators.ts'
import { DraftKeyView } from './draft-key.view.ts'
import { SaveAnswer } from './save-answer.ts'
import { StepView } from './step.view.ts'
import { TodayView } from './today.view.ts'

@Controller()
export class ProgressController {
  constructor(
    private readonly todayView: TodayView,
    private readonly stepView: StepView,
    private readonly saveAnswer: SaveAnswer,
    private readonly draftKey: DraftKeyView,
  ) {}

  @Serves(contract.readToday)
  today(@By() actor: Participant): Promise<Output<typeof contract.readToday>> {
    return this.todayView.run(actor)
  }

  @Serves(contract.readStep)
  step(
    @By() actor: Participant,
    @Given(contract.readStep) input: Input<typeof contract.readStep>,
  ): Promise<Output<typeof contract.readStep>> {
    return this.stepView.run(actor, input)
  }

  @Serves(contract.saveAnswer)
  save(
    @By() actor: Participant,
    @Given(contract.saveAnswer) input: Input<typeof contract.saveAnswer>,
  ): Promise<Output<typeof contract.saveAnswer>> {
    return this.saveAnswer.run(actor, input)
  }

  @Serves(contract.readDraftKey)
  key(@By() actor: Participant): Promise<Output<typeof contract.readDraftKey>> {
    return this.draftKey.run(actor)
  }
}
