import { Controller } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import * as contract from '@tweespraak/contract/learner/replies'
import type { Participant } from '../platform/domain/actor.ts'
import { By, Given, Serves } from '../platform/http/endpoint.decorators.ts'
import { GoOnAsItWas } from './go-on-as-it-was.ts'
import { SendReplies } from './send-replies.ts'

@Controller()
export class SafetyController {
  constructor(
    private readonly sendReplies: SendReplies,
    private readonly goOnAsItWas: GoOnAsItWas,
  ) {}

  @Serves(contract.sendReplies)
  send(
    @By() actor: Participant,
    @Given(contract.sendReplies) input: Input<typeof contract.sendReplies>,
  ): Promise<Output<typeof contract.sendReplies>> {
    return this.sendReplies.run(actor, input)
  }

  @Serves(contract.goOnAsItWas)
  goOn(@By() actor: Participant): Promise<Output<typeof contract.goOnAsItWas>> {
    return this.goOnAsItWas.run(actor)
  }
}
