import { Injectable } from '@nestjs/common'
import type { Input } from '@tweespraak/contract/endpoint'
import type * as learner from '@tweespraak/contract/learner/conversations'
import type * as staff from '@tweespraak/contract/professional/room'
import type { RoomEntry } from '@tweespraak/contract/values/conversations'
import { Clock } from '../platform/clock/clock.ts'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import type { Participant, Professional } from '../platform/domain/actor.ts'
import { notFound } from '../platform/domain/domain-error.ts'
import { mayEnter } from './domain/room-access.ts'
import { OwnTalk } from './own-talk.ts'
import { RoomDoor } from './room-door.ts'
import { SeatsRepository } from './seats.repository.ts'

/** Lets somebody with a seat into the room, now and again after the line dropped. */
@Injectable()
export class EnterRoom {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly own: OwnTalk,
    private readonly seats: SeatsRepository,
    private readonly door: RoomDoor,
    private readonly clock: Clock,
  ) {}

  async asPartner(actor: Participant, { params }: Input<typeof learner.enterRoom>): Promise<RoomEntry> {
    const { talk, seat, professional } = await this.unitOfWork.run(actor, async (tx) => {
      const talk = await this.own.lockOfPartner(tx, actor, params.id)
      const seat = await this.seats.mine(tx, talk.id, actor.personId)
      const professional = await this.seats.professionals(tx, talk.id)
      if (!seat || !professional) throw notFound()
      mayEnter(talk, seat, { ...actor, now: this.clock.now() })
      await this.door.open(tx, talk)
      return { talk, seat, professional }
    })
    return this.door.entry(talk, seat, professional)
  }

  async asProfessional(
    actor: Professional,
    { params }: Input<typeof staff.enterRoomAsProfessional>,
  ): Promise<RoomEntry> {
    const { talk, seat } = await this.unitOfWork.run(actor, async (tx) => {
      const talk = await this.own.lockOfProfessional(tx, actor, params.id)
      const seat = await this.seats.professionals(tx, talk.id)
      if (!seat) throw notFound()
      mayEnter(talk, seat, { ...actor, unlocked: true, now: this.clock.now() })
      await this.door.open(tx, talk)
      return { talk, seat }
    })
    return this.door.entry(talk, seat, seat)
  }
}
