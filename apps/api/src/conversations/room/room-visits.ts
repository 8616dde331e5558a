import { Injectable } from '@nestjs/common'
import type { Input } from '@tweespraak/contract/endpoint'
import type * as learner from '@tweespraak/contract/learner/conversations'
import type * as staff from '@tweespraak/contract/professional/room'
import type { RoomEntry } from '@tweespraak/contract/values/conversations'
import { Clock } from '../../platform/clock/clock.ts'
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.ts'
import type { Participant, Professional } from '../../platform/domain/actor.ts'
import { notFound } from '../../platform/domain/domain-error.ts'
import { ConversationAccess } from '../conversation-access.ts'
import { mayEnter } from './domain/seat.ts'
import { RoomAccess } from './room-access.ts'
import { SeatsRepository } from './seats.repository.ts'

interface Done {
  readonly done: true
}

/** Entering the room, again after the line dropped, and leaving it. */
@Injectable()
export class RoomVisits {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ConversationAccess,
    private readonly seats: SeatsRepository,
    private readonly room: RoomAccess,
    private readonly clock: Clock,
  ) {}

  async enterAsPartner(actor: Participant, { params }: Input<typeof learner.enterRoom>): Promise<RoomEntry> {
    const { conversation, seat, professional } = await this.unitOfWork.run(actor, async (tx) => {
      const conversation = await this.access.lockOfPartner(tx, actor, params.id)
      const seat = await this.seats.mine(tx, conversation.id, actor.personId)
      const professional = await this.seats.professionals(tx, conversation.id)
      if (!seat || !professional) throw notFound()
      mayEnter(conversation, seat, { ...actor, now: this.clock.now() })
      await this.room.markOpened(tx, conversation)
      return { conversation, seat, professional }
    })
    return this.room.entryFor(conversation, seat, professional)
  }

  async enterAsProfessional(
    actor: Professional,
    { params }: Input<typeof staff.enterRoomAsProfessional>,
  ): Promise<RoomEntry> {
    const { conversation, seat } = await this.unitOfWork.run(actor, async (tx) => {
      const conversation = await this.access.lockOfProfessional(tx, actor, params.id)
      const seat = await this.seats.professionals(tx, conversation.id)
      if (!seat) throw notFound()
      mayEnter(conversation, seat, { ...actor, unlocked: true, now: this.clock.now() })
      await this.room.markOpened(tx, conversation)
      return { conversation, seat }
    })
    return this.room.entryFor(conversation, seat, seat)
  }

  /** Out of lobby and room. Whoever was admitted may come back until the conversation is ended. */
  async leaveAsPartner(tx: Tx, actor: Participant, { params }: Input<typeof learner.leaveConversation>): Promise<Done> {
    const conversation = await this.access.ofPartner(tx, actor, params.id)
    const seat = await this.seats.mine(tx, conversation.id, actor.personId)
    if (seat) {
      await this.seats.change(tx, seat.id, { waitingAt: null })
      this.unitOfWork.afterCommit(tx, () => this.room.remove(conversation, seat.id))
    }
    return { done: true }
  }

  async leaveAsProfessional(
    tx: Tx,
    actor: Professional,
    { params }: Input<typeof staff.leaveRoomAsProfessional>,
  ): Promise<Done> {
    const conversation = await this.access.ofProfessional(tx, actor, params.id)
    const seat = await this.seats.professionals(tx, conversation.id)
    if (seat) this.unitOfWork.afterCommit(tx, () => this.room.remove(conversation, seat.id))
    return { done: true }
  }
}
