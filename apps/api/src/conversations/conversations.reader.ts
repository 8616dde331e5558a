import { Injectable } from '@nestjs/common'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { recallMoments } from './domain/reminder-plan.ts'
import { TalksRepository } from './talks.repository.ts'

/** What neighbours may ask about talks. Row level security decides whether the one who asks gets an answer. */
@Injectable()
export class ConversationsReader {
  constructor(private readonly talks: TalksRepository) {}

  /** Is an appointment of this person recalled from one moment up to another? */
  async recalls(tx: Tx, personId: string, between: { readonly from: Date; readonly until: Date }): Promise<boolean> {
    const talks = await this.talks.standingOf(tx, personId)
    return talks
      .flatMap(({ startsAt }) => (startsAt ? recallMoments(startsAt) : []))
      .some((it) => it >= between.from && it < between.until)
  }
}
