import { Injectable } from '@nestjs/common'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { OfferAnswerTable, OfferTable } from '../conversations.tables.ts'
import type { GivenAnswer, OfferAnswer } from './domain/offer.ts'

/** The offer of three conversations, and each partner's own answer. Row level security gives a person no other answer. */
@Injectable()
export class OffersRepository {
  isOpen(tx: Tx, coupleId: string): Promise<boolean> {
    return tx.getRepository(OfferTable).existsBy({ coupleId })
  }

  async open(tx: Tx, coupleId: string): Promise<void> {
    await tx.getRepository(OfferTable).createQueryBuilder().insert().values({ coupleId }).orIgnore().execute()
  }

  /** Closes the offer and forgets who answered what. */
  async close(tx: Tx, coupleId: string): Promise<void> {
    await tx.getRepository(OfferTable).delete({ coupleId })
    await tx.getRepository(OfferAnswerTable).delete({ coupleId })
  }

  /** Returns the answers of both by person. Only the system sees both. */
  async answers(tx: Tx, coupleId: string): Promise<ReadonlyMap<string, OfferAnswer>> {
    const answers = await tx.getRepository(OfferAnswerTable).findBy({ coupleId })
    return new Map(answers.map((it) => [it.personId, it.answer]))
  }

  async mine(tx: Tx, coupleId: string, personId: string): Promise<OfferAnswer | undefined> {
    return (await tx.getRepository(OfferAnswerTable).findOneBy({ coupleId, personId }))?.answer
  }

  /** Keeps an answer; a later one of the same person takes its place. */
  async answer(tx: Tx, given: GivenAnswer): Promise<void> {
    await tx
      .getRepository(OfferAnswerTable)
      .createQueryBuilder()
      .insert()
      .values(given)
      .orUpdate(['answer'], ['couple_id', 'person_id'])
      .execute()
  }

  async forget(tx: Tx, personId: string): Promise<void> {
    await tx.getRepository(OfferAnswerTable).delete({ personId })
  }

  /** From here to the end of the transaction nobody else agrees or opens for this couple. */
  async lock(tx: Tx, coupleId: string): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('conversations.offer/' || $1::text, 0))`, [coupleId])
  }
}
