import { Controller } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import * as contract from '@tweespraak/contract/learner/couple'
import { eraseAfterWait } from '@tweespraak/contract/learner/way-back'
import type { Participant } from '../platform/domain/actor.ts'
import { By, Given, Serves } from '../platform/http/endpoint.decorators.ts'
import { ConsentsView } from './consents.view.ts'
import { ErasePerson } from './erase-person.ts'
import { ExportMine } from './export-mine.ts'
import { GiveConsent } from './give-consent.ts'
import { StopMessages } from './stop-messages.ts'

/** What a person may decide about their own things. */
@Controller()
export class RightsController {
  constructor(
    private readonly consents: ConsentsView,
    private readonly giveConsent: GiveConsent,
    private readonly stopMessages: StopMessages,
    private readonly exportMine: ExportMine,
    private readonly erasePerson: ErasePerson,
  ) {}

  @Serves(contract.readConsents)
  read(@By() actor: Participant): Promise<Output<typeof contract.readConsents>> {
    return this.consents.run(actor)
  }

  @Serves(contract.giveConsent)
  consent(
    @By() actor: Participant,
    @Given(contract.giveConsent) input: Input<typeof contract.giveConsent>,
  ): Promise<Output<typeof contract.giveConsent>> {
    return this.giveConsent.run(actor, input)
  }

  @Serves(contract.stopMessages)
  stop(@By() actor: Participant): Promise<Output<typeof contract.stopMessages>> {
    return this.stopMessages.run(actor)
  }

  @Serves(contract.exportMine)
  export(
    @By() actor: Participant,
    @Given(contract.exportMine) input: Input<typeof contract.exportMine>,
  ): Promise<Output<typeof contract.exportMine>> {
    return this.exportMine.run(actor, input)
  }

  @Serves(contract.eraseMine)
  erase(
    @By() actor: Participant,
    @Given(contract.eraseMine) input: Input<typeof contract.eraseMine>,
  ): Promise<Output<typeof contract.eraseMine>> {
    return this.erasePerson.run(actor, input)
  }

  @Serves(eraseAfterWait)
  eraseWithoutPin(@By() actor: Participant): Promise<Output<typeof eraseAfterWait>> {
    return this.erasePerson.afterWait(actor)
  }
}
