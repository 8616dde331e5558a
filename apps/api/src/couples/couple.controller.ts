import { Controller } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import * as contract from '@tweespraak/contract/learner/couple'
import type { Participant } from '../platform/domain/actor.ts'
import { By, Given, Serves } from '../platform/http/endpoint.decorators.ts'
import { ChooseLine } from './choose-line.ts'
import { CoupleView } from './couple.view.ts'
import { ExtendTime } from './extend-time.ts'
import { LeaveCouple } from './leave-couple.ts'

@Controller()
export class CoupleController {
  constructor(
    private readonly view: CoupleView,
    private readonly chooseLine: ChooseLine,
    private readonly extendTime: ExtendTime,
    private readonly leaveCouple: LeaveCouple,
  ) {}

  @Serves(contract.readCouple)
  read(@By() actor: Participant): Promise<Output<typeof contract.readCouple>> {
    return this.view.run(actor)
  }

  @Serves(contract.chooseLine)
  line(
    @By() actor: Participant,
    @Given(contract.chooseLine) input: Input<typeof contract.chooseLine>,
  ): Promise<Output<typeof contract.chooseLine>> {
    return this.chooseLine.run(actor, input)
  }

  @Serves(contract.extendTime)
  extend(@By() actor: Participant): Promise<Output<typeof contract.extendTime>> {
    return this.extendTime.run(actor)
  }

  @Serves(contract.leaveCouple)
  leave(@By() actor: Participant): Promise<Output<typeof contract.leaveCouple>> {
    return this.leaveCouple.run(actor)
  }
}
