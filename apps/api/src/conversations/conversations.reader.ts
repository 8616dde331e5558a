import { Injectable } from '@nestjs/common'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { ConversationsRepository } from './conversations.repository.ts'
import { reminderTimes } from './emails/domain/reminder-times.ts'

/** What neighbours may ask about conversations. Row level security decides whether whoever asks gets an answer. */
@Injectable()
export class ConversationsReader {
  constructor(private readonly conversations: ConversationsRepository) {}

  /** Returns true when this person is reminded of an appointment from one moment up to another. */
  async remindsOfAppointment(
    tx: Tx,
    personId: string,
    between: { readonly from: Date; readonly until: Date },
  ): Promise<boolean> {
    const conversations = await this.conversations.bookedOf(tx, personId)
    return conversations
      .flatMap(({ startsAt }) => (startsAt ? reminderTimes(startsAt) : []))
      .some((it) => it >= between.from && it < between.until)
  }
}
