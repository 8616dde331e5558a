import { Injectable } from '@nestjs/common'
import type { Input } from '@tweespraak/contract/endpoint'
import type * as learner from '@tweespraak/contract/learner/conversations'
import type * as staff from '@tweespraak/contract/professional/room'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import type { Participant, Professional } from '../platform/domain/actor.ts'
import { OwnTalk } from './own-talk.ts'
import { RoomDoor } from './room-door.ts'
import { SeatsRepository } from './seats.repository.ts'

type Done = { done: true }

/** Out of lobby and room. Who was admitted may come back until the conversation is ended. */
@Injectable()
export class LeaveRoom {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly own: OwnTalk,
    private readonly seats: SeatsRepository,
    private readonly door: RoomDoor,
  ) {}

  async asPartner(actor: Participant, { params }: Input<typeof learner.leaveConversation>): Promise<Done> {
    const { talk, seat } = await this.unitOfWork.run(actor, async (tx) => {
      const talk = await this.own.ofPartner(tx, actor, params.id)
      const seat = await this.seats.mine(tx, talk.id, actor.personId)
      if (seat) await this.seats.change(tx, seat.id, { waitingAt: null })
      return { talk, seat }
    })
    if (seat) await this.door.out(talk, seat.id)
    return { done: true }
  }

  async asProfessional(actor: Professional, { params }: Input<typeof staff.leaveRoomAsProfessional>): Promise<Done> {
    const { talk, seat } = await this.unitOfWork.run(actor, async (tx) => {
      const talk = await this.own.ofProfessional(tx, actor, params.id)
      return { talk, seat: await this.seats.professionals(tx, talk.id) }
    })
    if (seat) await this.door.out(talk, seat.id)
    return { done: true }
  }
}
