import { Injectable } from '@nestjs/common'
import { Clock } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { Outbox } from '../../platform/jobs/outbox.ts'
import { appointmentBooked, appointmentCancelled, appointmentMoved } from '../conversations.events.ts'
import { ConversationsRepository } from '../conversations.repository.ts'
import { appointmentOf, type Conversation, cancel, whyNotCancel } from '../domain/conversation.ts'
import { NextConversation } from '../next-conversation.ts'
import { RoomSetup } from '../room/room-setup.ts'

/** Saves what became of an appointment with what belongs to it: room, seats, event, the conversation that follows. */
@Injectable()
export class AppointmentChanges {
  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly rooms: RoomSetup,
    private readonly next: NextConversation,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async book(tx: Tx, before: Conversation, booked: Conversation): Promise<void> {
    const withRoom = await this.rooms.named(booked)
    await this.conversations.save(tx, before, withRoom)
    await this.rooms.addSeats(tx, withRoom)
    await this.outbox.record(tx, appointmentBooked, versionOf(withRoom))
  }

  async move(tx: Tx, before: Conversation, moved: Conversation): Promise<void> {
    await this.conversations.save(tx, before, moved)
    await this.outbox.record(tx, appointmentMoved, { ...versionOf(moved), ...formerOf(before, moved) })
  }

  async cancel(tx: Tx, before: Conversation, cancelled: Conversation): Promise<void> {
    await this.conversations.save(tx, before, cancelled)
    await this.next.openAfter(tx, cancelled, false)
    await this.outbox.record(tx, appointmentCancelled, versionOf(cancelled))
  }

  /** Cancels an appointment that can no longer be, as the system. No conversation follows it. */
  async callOff(tx: Tx, before: Conversation): Promise<void> {
    const now = this.clock.now()
    if (whyNotCancel(before, now)) return
    const cancelled = cancel(before, 'couple', now)
    await this.conversations.save(tx, before, cancelled)
    await this.outbox.record(tx, appointmentCancelled, versionOf(cancelled))
  }
}

const versionOf = (it: Conversation) => ({ conversationId: it.id, sequence: it.sequence })

/** Who held the appointment before, and when, where somebody else holds it now. */
function formerOf(before: Conversation, moved: Conversation) {
  const { professionalId, startsAt, endsAt } = appointmentOf(before)
  if (professionalId === moved.professionalId) return {}
  return { former: { professionalId, startsAt: startsAt.getTime(), endsAt: endsAt.getTime() } }
}
