import { Injectable } from '@nestjs/common'
import * as z from 'zod'
import { type Message, MessageRenderer, type RenderedMessage } from '../../notifications/notifications.module.ts'
import { Clock } from '../../platform/clock/clock.ts'
import { Settings } from '../../platform/config/settings.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { ConversationsRepository } from '../conversations.repository.ts'
import { appointmentOf, type Conversation, isBooked } from '../domain/conversation.ts'
import { AppointmentCalendar } from './appointment-calendar.ts'
import type { AppointmentTemplate } from './appointment-notifications.ts'
import { AppointmentRecipients } from './appointment-recipients.ts'

const about = z.object({
  conversationId: z.uuid(),
  sequence: z.int(),
  startsAt: z.optional(z.int()),
  endsAt: z.optional(z.int()),
})

const reminders = new Set<string>(['appointment.tomorrowOrLater', 'appointment.soon'] satisfies AppointmentTemplate[])

/**
 * Renders the messages about an appointment, at the moment they leave. Nobody's name is in them, not even the reader's,
 * and the calendar file knows its one reader only.
 */
@Injectable()
export class AppointmentEmails extends MessageRenderer {
  override readonly templatePrefix = 'appointment'

  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly recipients: AppointmentRecipients,
    private readonly calendar: AppointmentCalendar,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {
    super()
  }

  override async render(tx: Tx, message: Message): Promise<RenderedMessage | undefined> {
    const { conversationId, sequence, startsAt, endsAt } = about.parse(message.about)
    const conversation = await this.conversations.byId(tx, conversationId)
    const former = startsAt !== undefined && endsAt !== undefined
    const cancelled = message.template === 'appointment.cancelled'
    if (!conversation || (!former && isOvertaken(conversation, sequence, cancelled))) return undefined
    const now = appointmentOf(conversation)
    if (reminders.has(message.template) && now.startsAt <= this.clock.now()) return undefined
    const { personId } = message
    const staff = former || conversation.professionalId === personId
    const recipient = staff
      ? await this.recipients.professional(tx, personId)
      : await this.recipients.partner(tx, conversation, { personId, cancelled })
    if (!recipient) return undefined
    const times = former ? { startsAt: new Date(startsAt), endsAt: new Date(endsAt) } : now
    return {
      to: recipient.email,
      locale: recipient.locale,
      template: message.template as AppointmentTemplate,
      facts: {
        startsAt: times.startsAt,
        timeZone: recipient.timeZone,
        elsewhere: recipient.timeZone !== now.timeZone,
        link: staff ? this.settings.PROFESSIONAL_ORIGIN : this.settings.LEARNER_ORIGIN,
      },
      calendar: this.calendar.write({ conversationId, sequence, ...times, to: recipient.email, cancelled }),
    }
  }
}

/** A later message says it better: the appointment was moved or called off since, or called off and then booked again. */
const isOvertaken = (conversation: Conversation, sequence: number, cancelled: boolean): boolean =>
  conversation.sequence !== sequence || isBooked(conversation) === cancelled
