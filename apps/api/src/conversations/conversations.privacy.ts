import { Injectable } from '@nestjs/common'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Eraser, Exporter, type PersonColumn } from '../platform/privacy/personal-data.ts'
import { AppointmentChanges } from './appointments/appointment-changes.ts'
import { ConversationsRepository } from './conversations.repository.ts'
import { OffersRepository } from './offer/offers.repository.ts'
import { SeatsRepository } from './room/seats.repository.ts'

/**
 * Forgets answers, seats and stays of a person; a booked appointment is called off. Rows of conversations stay: they
 * name a couple by a random id that then leads nowhere, and a professional is paid for the conversations that were held.
 */
@Injectable()
export class ConversationsEraser extends Eraser {
  override readonly columns: readonly PersonColumn[] = [
    'conversations.offers.couple_id',
    'conversations.offer_answers.couple_id',
    'conversations.offer_answers.person_id',
    'conversations.availability.professional_id',
    'conversations.conversations.couple_id',
    'conversations.conversations.professional_id',
    'conversations.seats.person_id',
  ]

  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly seats: SeatsRepository,
    private readonly offers: OffersRepository,
    private readonly appointments: AppointmentChanges,
  ) {
    super()
  }

  override async erase(tx: Tx, personId: string): Promise<void> {
    for (const conversation of await this.conversations.bookedOf(tx, personId))
      await this.appointments.callOff(tx, conversation)
    await this.seats.forget(tx, personId)
    await this.offers.forget(tx, personId)
  }
}

/** What is kept of a person around conversations: appointments, and the own stays. Never the partner's. */
@Injectable()
export class ConversationsExporter extends Exporter {
  override readonly name = 'conversations'

  constructor(private readonly seats: SeatsRepository) {
    super()
  }

  override async gather(tx: Tx, personId: string): Promise<Readonly<Record<string, unknown>>> {
    const seats = await this.seats.withStaysOf(tx, personId)
    return {
      conversations: seats.map(({ conversation, presences = [], lobbyStays = [] }) => ({
        number: conversation?.number,
        startsAt: conversation?.startsAt?.toISOString(),
        timeZone: conversation?.timeZone,
        inTheLobby: lobbyStays.map((it) => ({ from: it.from.toISOString(), until: it.until.toISOString() })),
        inTheRoom: presences.map((it) => ({
          from: it.joinedAt.toISOString(),
          until: it.leftAt?.toISOString() ?? null,
        })),
      })),
    }
  }
}
