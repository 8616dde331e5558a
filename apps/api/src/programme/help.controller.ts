import { Controller } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import * as contract from '@tweespraak/contract/learner/steps'
import { Given, Serves } from '../platform/http/endpoint.decorators.ts'
import { HelpView } from './help.view.ts'

@Controller()
export class HelpController {
  constructor(private readonly view: HelpView) {}

  @Serves(contract.readHelp)
  read(@Given(contract.readHelp) { query }: Input<typeof contract.readHelp>): Output<typeof contract.readHelp> {
    return this.view.run(query.locale)
  }
}
