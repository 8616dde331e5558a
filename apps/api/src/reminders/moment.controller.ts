import { Controller } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import * as contract from '@tweespraak/contract/learner/reminders'
import type { Participant } from '../platform/domain/actor.ts'
import { By, Given, Serves } from '../platform/http/endpoint.decorators.ts'
import { ChooseMoment } from './choose-moment.ts'
import { CloseOffer } from './close-offer.ts'
import { DropMoment } from './drop-moment.ts'
import { MomentFileView } from './moment-file.view.ts'

type Overview = Promise<Output<typeof contract.readReminders>>

/** The weekly moment: chosen, dropped, waved away, or taken along for a calendar. */
@Controller()
export class MomentController {
  constructor(
    private readonly chooseMoment: ChooseMoment,
    private readonly dropMoment: DropMoment,
    private readonly closeOffer: CloseOffer,
    private readonly momentFile: MomentFileView,
  ) {}

  @Serves(contract.chooseMoment)
  choose(@By() actor: Participant, @Given(contract.chooseMoment) input: Input<typeof contract.chooseMoment>): Overview {
    return this.chooseMoment.run(actor, input)
  }

  @Serves(contract.dropMoment)
  drop(@By() actor: Participant): Overview {
    return this.dropMoment.run(actor)
  }

  @Serves(contract.closeOffer)
  close(@By() actor: Participant): Overview {
    return this.closeOffer.run(actor)
  }

  @Serves(contract.momentFile)
  file(@By() actor: Participant): Promise<Output<typeof contract.momentFile>> {
    return this.momentFile.run(actor)
  }
}
