import { Controller } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import * as contract from '@tweespraak/contract/learner/reminders'
import type { Participant } from '../platform/domain/actor.ts'
import { By, Given, Serves } from '../platform/http/endpoint.decorators.ts'
import { GoOn } from './go-on.ts'
import { PauseReminders } from './pause-reminders.ts'
import { RemindersView } from './reminders.view.ts'

type Overview = Promise<Output<typeof contract.readReminders>>

/** The mails: what stands, a pause, and going on. */
@Controller()
export class RemindersController {
  constructor(
    private readonly view: RemindersView,
    private readonly pauseReminders: PauseReminders,
    private readonly goOn: GoOn,
  ) {}

  @Serves(contract.readReminders)
  read(@By() actor: Participant): Overview {
    return this.view.run(actor)
  }

  @Serves(contract.pauseReminders)
  pause(
    @By() actor: Participant,
    @Given(contract.pauseReminders) input: Input<typeof contract.pauseReminders>,
  ): Overview {
    return this.pauseReminders.run(actor, input)
  }

  @Serves(contract.goOnWithReminders)
  again(@By() actor: Participant): Overview {
    return this.goOn.run(actor)
  }
}
