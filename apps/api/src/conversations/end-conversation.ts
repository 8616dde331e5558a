import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/professional/room'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import type { Professional } from '../platform/domain/actor.ts'
import { AttendanceView } from './attendance.view.ts'
import type { Talk } from './domain/talk.ts'
import { EndedTalks } from './ended-talks.ts'
import { OwnTalk } from './own-talk.ts'
import { RoomDoor } from './room-door.ts'

/** The professional ends the conversation: the key goes, then everybody is out of the room. */
@Injectable()
export class EndConversation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly own: OwnTalk,
    private readonly ended: EndedTalks,
    private readonly view: AttendanceView,
    private readonly door: RoomDoor,
  ) {}

  async run(
    actor: Professional,
    { params, body }: Input<typeof contract.endConversation>,
  ): Promise<Output<typeof contract.endConversation>> {
    const names = await this.view.namesFor(actor, params.id)
    let talk: Talk | undefined
    const attendance = await this.unitOfWork.run(actor, async (tx) => {
      talk = await this.own.lockOfProfessional(tx, actor, params.id)
      const ended = await this.ended.end(tx, talk, body.outcome)
      return this.view.read(tx, ended, names)
    })
    await this.door.shut(talk)
    return attendance
  }
}
