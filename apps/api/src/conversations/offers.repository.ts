import { Injectable } from '@nestjs/common'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { OfferAnswer } from './domain/offer.ts'

/** The offer of three talks, and each partner's own answer. Row level security gives a person no other answer. */
@Injectable()
export class OffersRepository {
  async isOpen(tx: Tx, coupleId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>('select 1 from conversations.offers where couple_id = $1', [coupleId])
    return rows.length > 0
  }

  async open(tx: Tx, coupleId: string): Promise<void> {
    await tx.query('insert into conversations.offers (couple_id) values ($1) on conflict do nothing', [coupleId])
  }

  /** Closes the offer and forgets who answered what. */
  async close(tx: Tx, coupleId: string): Promise<void> {
    await tx.query('delete from conversations.offers where couple_id = $1', [coupleId])
    await tx.query('delete from conversations.offer_answers where couple_id = $1', [coupleId])
  }

  /** The system's: everybody's answers. */
  async answers(tx: Tx, coupleId: string): Promise<ReadonlyMap<string, OfferAnswer>> {
    const rows = await tx.query<{ person_id: string; answer: OfferAnswer }[]>(
      'select person_id, answer from conversations.offer_answers where couple_id = $1',
      [coupleId],
    )
    return new Map(rows.map((it) => [it.person_id, it.answer]))
  }

  async mine(tx: Tx, coupleId: string, personId: string): Promise<OfferAnswer | undefined> {
    const rows = await tx.query<{ answer: OfferAnswer }[]>(
      'select answer from conversations.offer_answers where couple_id = $1 and person_id = $2',
      [coupleId, personId],
    )
    return rows[0]?.answer
  }

  async answer(
    tx: Tx,
    who: { readonly coupleId: string; readonly personId: string },
    said: OfferAnswer,
  ): Promise<void> {
    await tx.query(
      `insert into conversations.offer_answers (couple_id, person_id, answer) values ($1, $2, $3)
       on conflict (couple_id, person_id) do update set answer = excluded.answer`,
      [who.coupleId, who.personId, said],
    )
  }

  async forget(tx: Tx, personId: string): Promise<void> {
    await tx.query('delete from conversations.offer_answers where person_id = $1', [personId])
  }

  /** Couples are agreed with one at a time. */
  async lock(tx: Tx, coupleId: string): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('conversations.offer/' || $1::text, 0))`, [coupleId])
  }
}
