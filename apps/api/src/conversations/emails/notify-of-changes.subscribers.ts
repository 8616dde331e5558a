import { Injectable } from '@nestjs/common'
import type * as z from 'zod'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { Subscriber } from '../../platform/jobs/handlers.ts'
import { appointmentBooked, appointmentCancelled, appointmentMoved } from '../conversations.events.ts'
import { ConversationsRepository } from '../conversations.repository.ts'
import { AppointmentNotifications } from './appointment-notifications.ts'

type Change = z.output<typeof appointmentBooked.payload>
type Move = z.output<typeof appointmentMoved.payload>

/** Whether a message still says how things are is asked again when it leaves; here it is only asked for. */
@Injectable()
export class NotifyOfBooking extends Subscriber<Change> {
  override readonly name = 'conversations.notify-of-booking'
  override readonly event = appointmentBooked

  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly notifications: AppointmentNotifications,
  ) {
    super()
  }

  override async handle(tx: Tx, { conversationId, sequence }: Change): Promise<void> {
    const conversation = await this.conversations.byId(tx, conversationId)
    if (conversation?.sequence === sequence) {
      await this.notifications.announce(tx, conversation, 'appointment.planned')
    }
  }
}

@Injectable()
export class NotifyOfMove extends Subscriber<Move> {
  override readonly name = 'conversations.notify-of-move'
  override readonly event = appointmentMoved

  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly notifications: AppointmentNotifications,
  ) {
    super()
  }

  override async handle(tx: Tx, { conversationId, sequence, former }: Move): Promise<void> {
    const conversation = await this.conversations.byId(tx, conversationId)
    if (!conversation) return
    if (former) await this.notifications.toFormer(tx, { ...conversation, sequence }, former)
    if (conversation.sequence === sequence) {
      await this.notifications.announce(tx, conversation, 'appointment.moved')
    }
  }
}

@Injectable()
export class NotifyOfCancellation extends Subscriber<Change> {
  override readonly name = 'conversations.notify-of-cancellation'
  override readonly event = appointmentCancelled

  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly notifications: AppointmentNotifications,
  ) {
    super()
  }

  override async handle(tx: Tx, { conversationId }: Change): Promise<void> {
    const conversation = await this.conversations.byId(tx, conversationId)
    if (conversation) await this.notifications.cancelled(tx, conversation)
  }
}
