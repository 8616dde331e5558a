import { Controller } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import * as contract from '@tweespraak/contract/professional/room'
import type { Professional } from '../platform/domain/actor.ts'
import { By, Given, Serves } from '../platform/http/endpoint.decorators.ts'
import { AttendanceView } from './attendance.view.ts'
import { EndConversation } from './end-conversation.ts'
import { EnterRoom } from './enter-room.ts'
import { LeaveRoom } from './leave-room.ts'

@Controller()
export class RoomController {
  constructor(
    private readonly enterRoom: EnterRoom,
    private readonly leaveRoom: LeaveRoom,
    private readonly endConversation: EndConversation,
    private readonly attendanceView: AttendanceView,
  ) {}

  @Serves(contract.enterRoomAsProfessional)
  enter(
    @By() actor: Professional,
    @Given(contract.enterRoomAsProfessional) input: Input<typeof contract.enterRoomAsProfessional>,
  ): Promise<Output<typeof contract.enterRoomAsProfessional>> {
    return this.enterRoom.asProfessional(actor, input)
  }

  @Serves(contract.leaveRoomAsProfessional)
  leave(
    @By() actor: Professional,
    @Given(contract.leaveRoomAsProfessional) input: Input<typeof contract.leaveRoomAsProfessional>,
  ): Promise<Output<typeof contract.leaveRoomAsProfessional>> {
    return this.leaveRoom.asProfessional(actor, input)
  }

  @Serves(contract.endConversation)
  end(
    @By() actor: Professional,
    @Given(contract.endConversation) input: Input<typeof contract.endConversation>,
  ): Promise<Output<typeof contract.endConversation>> {
    return this.endConversation.run(actor, input)
  }

  @Serves(contract.readAttendance)
  attendance(
    @By() actor: Professional,
    @Given(contract.readAttendance) input: Input<typeof contract.readAttendance>,
  ): Promise<Output<typeof contract.readAttendance>> {
    return this.attendanceView.run(actor, input)
  }
}
