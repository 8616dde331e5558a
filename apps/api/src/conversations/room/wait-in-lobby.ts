import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/conversations'
import { Clock } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { Participant } from '../../platform/domain/actor.ts'
import { notFound } from '../../platform/domain/domain-error.ts'
import { ConversationAccess } from '../conversation-access.ts'
import { appointmentOf } from '../domain/conversation.ts'
import { doorOf, openingHoursOf } from '../domain/opening-hours.ts'
import { LobbyStaysRepository } from './lobby-stays.repository.ts'
import { SeatsRepository } from './seats.repository.ts'

/** Takes a place in the lobby, or keeps it. Tells nothing about the other partner, nor where the professional is. */
@Injectable()
export class WaitInLobby {
  constructor(
    private readonly access: ConversationAccess,
    private readonly seats: SeatsRepository,
    private readonly stays: LobbyStaysRepository,
    private readonly clock: Clock,
  ) {}

  async run(
    tx: Tx,
    actor: Participant,
    { params }: Input<typeof contract.waitInLobby>,
  ): Promise<Output<typeof contract.waitInLobby>> {
    const conversation = await this.access.ofPartner(tx, actor, params.id)
    const opensAt = openingHoursOf(appointmentOf(conversation)).opensAt.toISOString()
    const door = doorOf(conversation, this.clock.now())
    if (door !== 'open') return { state: door, opensAt }
    const seat = await this.seats.mine(tx, conversation.id, actor.personId)
    if (!seat) throw notFound()
    await this.seats.wait(tx, seat.id, actor.sessionId)
    if (!seat.admittedAt) await this.stays.note(tx, seat.id)
    return { state: seat.admittedAt ? 'admitted' : 'waiting', opensAt }
  }
}
