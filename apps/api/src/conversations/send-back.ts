import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/professional/room'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import type { Professional } from '../platform/domain/actor.ts'
import type { Talk } from './domain/talk.ts'
import { LobbyView } from './lobby.view.ts'
import { LobbySeats } from './lobby-seats.ts'
import { OwnTalk } from './own-talk.ts'
import { RoomDoor } from './room-door.ts'

/** The professional sends one partner back to the lobby; the talk goes on in another room. */
@Injectable()
export class SendBack {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly own: OwnTalk,
    private readonly lobby: LobbySeats,
    private readonly view: LobbyView,
    private readonly door: RoomDoor,
  ) {}

  async run(
    actor: Professional,
    { params, body }: Input<typeof contract.sendBack>,
  ): Promise<Output<typeof contract.sendBack>> {
    const names = await this.view.namesFor(actor, params.id)
    let before: Talk | undefined
    let now: Talk | undefined
    const answer = await this.unitOfWork.run(actor, async (tx) => {
      before = await this.own.lockOfProfessional(tx, actor, params.id)
      now = await this.lobby.sendBack(tx, before, body.seatId)
      return this.view.read(tx, now, names)
    })
    if (before?.roomName !== now?.roomName) await this.door.shut(before)
    return answer
  }
}
