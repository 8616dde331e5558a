import { Injectable } from '@nestjs/common'
import { NotificationsCommands } from '../../notifications/notifications.commands.ts'
import { Clock } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { appointmentOf, type Conversation } from '../domain/conversation.ts'
import { SeatsRepository } from '../room/seats.repository.ts'
import { type ReminderTime, remindersFor } from './domain/reminder-times.ts'

export type AppointmentTemplate = `appointment.${'planned' | 'moved' | 'cancelled' | 'tomorrowOrLater' | 'soon'}`

const reminderTemplates = {
  twoDaysBefore: 'appointment.tomorrowOrLater',
  twoHoursBefore: 'appointment.soon',
} as const satisfies Record<ReminderTime, AppointmentTemplate>

interface Ask {
  readonly template: AppointmentTemplate
  readonly dueAt: Date
}

/** Asks for the messages about an appointment: to both partners and the professional, to each their own. */
@Injectable()
export class AppointmentNotifications {
  constructor(
    private readonly seats: SeatsRepository,
    private readonly notifications: NotificationsCommands,
    private readonly clock: Clock,
  ) {}

  /** Asks for the message that the appointment is made or moved, and for its reminders at their moments. */
  async announce(tx: Tx, conversation: Conversation, template: AppointmentTemplate): Promise<void> {
    const now = this.clock.now()
    await this.toAll(tx, conversation, { template, dueAt: now })
    for (const { time, dueAt } of remindersFor(appointmentOf(conversation).startsAt, now)) {
      await this.toAll(tx, conversation, { template: reminderTemplates[time], dueAt })
    }
  }

  /** Asks for the message that the appointment is off. Reminders of it say nothing when their moment comes. */
  cancelled(tx: Tx, conversation: Conversation): Promise<void> {
    return this.toAll(tx, conversation, { template: 'appointment.cancelled', dueAt: this.clock.now() })
  }

  /** Takes the appointment out of the calendar of a professional who no longer holds it. */
  async toFormer(
    tx: Tx,
    conversation: Conversation,
    former: { professionalId: string; startsAt: number; endsAt: number },
  ): Promise<void> {
    const { professionalId: personId, ...times } = former
    const ask = { template: 'appointment.cancelled', dueAt: this.clock.now() } as const
    await this.request(tx, conversation, { ...ask, personId, times })
  }

  private async toAll(tx: Tx, conversation: Conversation, ask: Ask): Promise<void> {
    for (const seat of await this.seats.of(tx, conversation.id)) {
      const personId = seat.personId ?? conversation.professionalId
      if (personId) await this.request(tx, conversation, { ...ask, personId })
    }
  }

  private request(
    tx: Tx,
    { id, sequence }: Conversation,
    { personId, template, dueAt, times }: Ask & { personId: string; times?: object },
  ): Promise<void> {
    return this.notifications.requestMessage(tx, {
      personId,
      template,
      about: { conversationId: id, sequence, ...times },
      dedupeKey: `${id}/${sequence}`,
      delivery: 'again',
      dueAt,
    })
  }
}
