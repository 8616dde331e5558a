import { Controller } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import * as contract from '@tweespraak/contract/learner/conversations'
import type { Participant } from '../platform/domain/actor.ts'
import { By, Given, Serves } from '../platform/http/endpoint.decorators.ts'
import { CalendarFileView } from './calendar-file.view.ts'
import { EnterRoom } from './enter-room.ts'
import { LeaveRoom } from './leave-room.ts'
import { SlotsView } from './slots.view.ts'
import { WaitInLobby } from './wait-in-lobby.ts'

@Controller()
export class AppointmentController {
  constructor(
    private readonly slotsView: SlotsView,
    private readonly fileView: CalendarFileView,
    private readonly waitInLobby: WaitInLobby,
    private readonly enterRoom: EnterRoom,
    private readonly leaveRoom: LeaveRoom,
  ) {}

  @Serves(contract.listSlots)
  slots(
    @By() actor: Participant,
    @Given(contract.listSlots) input: Input<typeof contract.listSlots>,
  ): Promise<Output<typeof contract.listSlots>> {
    return this.slotsView.run(actor, input)
  }

  @Serves(contract.calendarFile)
  calendar(
    @By() actor: Participant,
    @Given(contract.calendarFile) input: Input<typeof contract.calendarFile>,
  ): Promise<Output<typeof contract.calendarFile>> {
    return this.fileView.run(actor, input)
  }

  @Serves(contract.waitInLobby)
  wait(
    @By() actor: Participant,
    @Given(contract.waitInLobby) input: Input<typeof contract.waitInLobby>,
  ): Promise<Output<typeof contract.waitInLobby>> {
    return this.waitInLobby.run(actor, input)
  }

  @Serves(contract.enterRoom)
  enter(
    @By() actor: Participant,
    @Given(contract.enterRoom) input: Input<typeof contract.enterRoom>,
  ): Promise<Output<typeof contract.enterRoom>> {
    return this.enterRoom.asPartner(actor, input)
  }

  @Serves(contract.leaveConversation)
  leave(
    @By() actor: Participant,
    @Given(contract.leaveConversation) input: Input<typeof contract.leaveConversation>,
  ): Promise<Output<typeof contract.leaveConversation>> {
    return this.leaveRoom.asPartner(actor, input)
  }
}
