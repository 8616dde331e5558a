import { Injectable } from '@nestjs/common'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Eraser, Exporter, type PersonColumn } from '../platform/privacy/personal-data.ts'
import { CalledOff } from './called-off.ts'
import { LobbyStaysRepository } from './lobby-stays.repository.ts'
import { OffersRepository } from './offers.repository.ts'
import { PresencesRepository } from './presences.repository.ts'
import { SeatsRepository } from './seats.repository.ts'
import { TalksRepository } from './talks.repository.ts'

/**
 * Forgets answers, seats and stays of a person; an appointment that still stood is called off. Rows of talks stay: they
 * name a couple by a random id that then leads nowhere, and a professional is paid for the talks that were held.
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
    private readonly talks: TalksRepository,
    private readonly seats: SeatsRepository,
    private readonly offers: OffersRepository,
    private readonly calledOff: CalledOff,
  ) {
    super()
  }

  override async erase(tx: Tx, personId: string): Promise<void> {
    for (const talk of await this.talks.standingOf(tx, personId)) await this.calledOff.run(tx, talk)
    await this.seats.forget(tx, personId)
    await this.offers.forget(tx, personId)
  }
}

/** What is kept of a person around conversations: appointments, and the own stays. Never the partner's. */
@Injectable()
export class ConversationsExporter extends Exporter {
  override readonly name = 'conversations'

  constructor(
    private readonly talks: TalksRepository,
    private readonly seats: SeatsRepository,
    private readonly presences: PresencesRepository,
    private readonly lobby: LobbyStaysRepository,
  ) {
    super()
  }

  override async gather(tx: Tx, personId: string): Promise<Readonly<Record<string, unknown>>> {
    const seats = await this.seats.ofPerson(tx, personId)
    const conversations = []
    for (const seat of seats) {
      const talk = await this.talks.byId(tx, seat.conversationId)
      const stays = await this.presences.ofSeats(tx, [seat.id])
      const waits = await this.lobby.ofSeats(tx, [seat.id])
      conversations.push({
        number: talk?.number,
        startsAt: talk?.startsAt?.toISOString(),
        timeZone: talk?.timeZone,
        inTheLobby: waits.map((it) => ({ from: it.from.toISOString(), until: it.until.toISOString() })),
        inTheRoom: stays.map((it) => ({ from: it.joinedAt.toISOString(), until: it.leftAt?.toISOString() ?? null })),
      })
    }
    return { conversations }
  }
}
