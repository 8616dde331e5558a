import { Injectable } from '@nestjs/common'
import * as z from 'zod'
import { CouplesReader } from '../couples/couples.reader.ts'
import { IdentityReader } from '../identity/identity.reader.ts'
import { type Letter, LetterWriter, type Message } from '../notifications/notifications.module.ts'
import { Settings } from '../platform/config/settings.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { AppointmentCalendar } from './appointment-calendar.ts'
import type { AppointmentTemplate } from './appointment-mails.ts'
import { appointmentOf, stands, type Talk } from './domain/talk.ts'
import { TalksRepository } from './talks.repository.ts'

const about = z.object({
  conversationId: z.uuid(),
  sequence: z.int(),
  startsAt: z.optional(z.int()),
  endsAt: z.optional(z.int()),
})

/**
 * Writes the mails about an appointment, at the moment they leave. Nobody's name is in them, not even the reader's,
 * and the calendar file knows its one reader only.
 */
@Injectable()
export class AppointmentLetters extends LetterWriter {
  override readonly about = 'appointment'

  constructor(
    private readonly talks: TalksRepository,
    private readonly couples: CouplesReader,
    private readonly identity: IdentityReader,
    private readonly calendar: AppointmentCalendar,
    private readonly settings: Settings,
  ) {
    super()
  }

  override async write(tx: Tx, message: Message): Promise<Letter | undefined> {
    const { conversationId, sequence, startsAt, endsAt } = about.parse(message.about)
    const talk = await this.talks.byId(tx, conversationId)
    const former = startsAt !== undefined && endsAt !== undefined
    const cancelled = message.template === 'appointment.cancelled'
    if (!talk || (!former && overtaken(talk, sequence, cancelled))) return undefined
    const staff = former || talk.professionalId === message.personId
    if (!staff && !(await this.mayWrite(tx, talk, { personId: message.personId, cancelled }))) return undefined
    const contact = await this.identity.contactOf(tx, message.personId)
    if (!contact?.email) return undefined
    const now = appointmentOf(talk)
    const times = former ? { startsAt: new Date(startsAt), endsAt: new Date(endsAt) } : now
    return {
      to: contact.email,
      locale: contact.locale,
      template: message.template as AppointmentTemplate,
      facts: {
        startsAt: times.startsAt,
        timeZone: contact.timeZone,
        elsewhere: contact.timeZone !== now.timeZone,
        link: staff ? this.settings.PROFESSIONAL_ORIGIN : this.settings.LEARNER_ORIGIN,
      },
      calendar: this.calendar.write({ conversationId, sequence, ...times, to: contact.email, cancelled }),
    }
  }

  /** A partner who said yes to mail about appointments, and is still in the couple; a goodbye also reaches who left. */
  private async mayWrite(tx: Tx, talk: Talk, to: { personId: string; cancelled: boolean }): Promise<boolean> {
    const { couple, consented } = await this.couples.withConsent(tx, to.personId, 'mailAppointments')
    return consented && (to.cancelled || couple?.coupleId === talk.coupleId)
  }
}

/** A later mail says it better: the appointment was moved or called off since, or called off and then something else. */
const overtaken = (talk: Talk, sequence: number, cancelled: boolean): boolean =>
  talk.sequence !== sequence || stands(talk) === cancelled
