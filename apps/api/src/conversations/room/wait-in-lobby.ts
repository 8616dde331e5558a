import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/conversations'
import { Clock, WallClock } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { Participant } from '../../platform/domain/actor.ts'
import { notFound } from '../../platform/domain/domain-error.ts'
import { ConversationAccess } from '../conversation-access.ts'
import { appointmentOf } from '../domain/conversation.ts'
import { doorOf, openingHoursOf } from '../domain/opening-hours.ts'
import { AttendanceRepository } from './attendance.repository.ts'
import { SeatsRepository } from './seats.repository.ts'

/** Takes a place in the lobby, or keeps it. Tells nothing about the other partner, nor where the professional is. */
@Injectable()
export class WaitInLobby {
  constructor(
    private readonly access: ConversationAccess,
    private readonly seats: SeatsRepository,
    private readonly attendance: AttendanceRepository,
    private readonly clock: Clock,
    private readonly wall: WallClock,
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
    const now = this.wall.now()
    await this.seats.change(tx, seat.id, { waitingAt: now, sessionId: actor.sessionId })
    if (!seat.admittedAt) await this.attendance.recordLobbyCall(tx, seat.id, now)
    return { state: seat.admittedAt ? 'admitted' : 'waiting', opensAt }
  }
}
