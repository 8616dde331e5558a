import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/professional/room'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import type { Professional } from '../platform/domain/actor.ts'
import { LobbyView } from './lobby.view.ts'
import { LobbySeats } from './lobby-seats.ts'
import { OwnTalk } from './own-talk.ts'

/** The professional lets one or both partners in: both at once only where they may meet. */
@Injectable()
export class Admit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly own: OwnTalk,
    private readonly lobby: LobbySeats,
    private readonly view: LobbyView,
  ) {}

  async run(
    actor: Professional,
    { params, body }: Input<typeof contract.admit>,
  ): Promise<Output<typeof contract.admit>> {
    const names = await this.view.namesFor(actor, params.id)
    return this.unitOfWork.run(actor, async (tx) => {
      const talk = await this.own.lockOfProfessional(tx, actor, params.id)
      await this.lobby.admit(tx, talk, body.seatIds)
      return this.view.read(tx, talk, names)
    })
  }
}
