import { Controller } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import * as contract from '@tweespraak/contract/learner/way-back'
import type { Participant } from '../platform/domain/actor.ts'
import { By, Given, Serves } from '../platform/http/endpoint.decorators.ts'
import { AskWayBack } from './ask-way-back.ts'
import { NoteWayBackSeen } from './note-way-back-seen.ts'
import { SetPinAfterWait } from './set-pin-after-wait.ts'
import { StopWayBack } from './stop-way-back.ts'
import { type Visit, Visiting } from './visit.ts'
import { WayBackView } from './way-back.view.ts'

/** For who is signed in and has neither PIN nor recovery code. */
@Controller()
export class WayBackController {
  constructor(
    private readonly view: WayBackView,
    private readonly askWayBack: AskWayBack,
    private readonly stopWayBack: StopWayBack,
    private readonly setPinAfterWait: SetPinAfterWait,
    private readonly noteSeen: NoteWayBackSeen,
  ) {}

  @Serves(contract.readWayBack)
  read(@By() actor: Participant): Promise<Output<typeof contract.readWayBack>> {
    return this.view.run(actor)
  }

  @Serves(contract.askWayBack)
  ask(
    @By() actor: Participant,
    @Given(contract.askWayBack) input: Input<typeof contract.askWayBack>,
  ): Promise<Output<typeof contract.askWayBack>> {
    return this.askWayBack.run(actor, input)
  }

  @Serves(contract.stopWayBack)
  stop(@By() actor: Participant): Promise<Output<typeof contract.stopWayBack>> {
    return this.stopWayBack.run(actor)
  }

  @Serves(contract.newPinAfterWait)
  newPin(
    @By() actor: Participant,
    @Visiting('learner') visit: Visit,
    @Given(contract.newPinAfterWait) input: Input<typeof contract.newPinAfterWait>,
  ): Promise<Output<typeof contract.newPinAfterWait>> {
    return this.setPinAfterWait.run(actor, visit, input)
  }

  @Serves(contract.sawWayBack)
  seen(@By() actor: Participant): Promise<Output<typeof contract.sawWayBack>> {
    return this.noteSeen.run(actor)
  }
}
