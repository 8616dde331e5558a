import { Injectable } from '@nestjs/common'
import { SendMessage } from '../notifications/notifications.module.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { Talk } from './domain/talk.ts'
import { SeatsRepository } from './seats.repository.ts'

export type AppointmentTemplate = `appointment.${'planned' | 'moved' | 'cancelled' | 'tomorrowOrLater' | 'soon'}`

/** Asks for the mails about an appointment: to both partners and the professional, each their own. */
@Injectable()
export class AppointmentMails {
  constructor(
    private readonly seats: SeatsRepository,
    private readonly send: SendMessage,
  ) {}

  async toAll(tx: Tx, talk: Talk, template: AppointmentTemplate): Promise<void> {
    const seats = await this.seats.of(tx, talk.id)
    for (const seat of seats) {
      const personId = seat.personId ?? talk.professionalId
      if (personId) await this.ask(tx, { personId, template, talk })
    }
  }

  /** Takes the appointment out of the calendar of a professional who no longer holds it. */
  async toFormer(tx: Tx, talk: Talk, was: { professionalId: string; startsAt: number; endsAt: number }): Promise<void> {
    const { professionalId: personId, ...times } = was
    await this.ask(tx, { personId, template: 'appointment.cancelled', talk, times })
  }

  private ask(
    tx: Tx,
    it: { personId: string; template: AppointmentTemplate; talk: Talk; times?: object },
  ): Promise<void> {
    return this.send.run(tx, {
      personId: it.personId,
      template: it.template,
      about: { conversationId: it.talk.id, sequence: it.talk.sequence, ...it.times },
      occurrence: `${it.talk.id}/${it.talk.sequence}`,
      delivery: 'again',
    })
  }
}
