import { Injectable } from '@nestjs/common'
import type * as z from 'zod'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Subscriber } from '../platform/jobs/handlers.ts'
import { AppointmentMails } from './appointment-mails.ts'
import { appointmentBooked, appointmentCancelled, appointmentMoved } from './conversations.events.ts'
import { TalksRepository } from './talks.repository.ts'

type Change = z.output<typeof appointmentBooked.payload>
type Move = z.output<typeof appointmentMoved.payload>

/** Whether a mail still says how things are is asked again when it leaves; here it is only asked for. */
@Injectable()
export class MailBooking extends Subscriber<Change> {
  override readonly name = 'conversations.mail-booking'
  override readonly event = appointmentBooked

  constructor(
    private readonly talks: TalksRepository,
    private readonly mails: AppointmentMails,
  ) {
    super()
  }

  override async handle(tx: Tx, { conversationId, sequence }: Change): Promise<void> {
    const talk = await this.talks.byId(tx, conversationId)
    if (talk?.sequence === sequence) await this.mails.toAll(tx, talk, 'appointment.planned')
  }
}

@Injectable()
export class MailMove extends Subscriber<Move> {
  override readonly name = 'conversations.mail-move'
  override readonly event = appointmentMoved

  constructor(
    private readonly talks: TalksRepository,
    private readonly mails: AppointmentMails,
  ) {
    super()
  }

  override async handle(tx: Tx, { conversationId, sequence, former }: Move): Promise<void> {
    const talk = await this.talks.byId(tx, conversationId)
    if (!talk) return
    if (former) await this.mails.toFormer(tx, { ...talk, sequence }, former)
    if (talk.sequence === sequence) await this.mails.toAll(tx, talk, 'appointment.moved')
  }
}

@Injectable()
export class MailCancellation extends Subscriber<Change> {
  override readonly name = 'conversations.mail-cancellation'
  override readonly event = appointmentCancelled

  constructor(
    private readonly talks: TalksRepository,
    private readonly mails: AppointmentMails,
  ) {
    super()
  }

  override async handle(tx: Tx, { conversationId }: Change): Promise<void> {
    const talk = await this.talks.byId(tx, conversationId)
    if (talk) await this.mails.toAll(tx, talk, 'appointment.cancelled')
  }
}
