import { Injectable } from '@nestjs/common'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { Answer, CoupleCard, SharedAnswer } from './domain/answer.ts'
import { AnswerTable, CoupleCardTable, SharedAnswerTable } from './progress.tables.ts'

/**
 * What people wrote. The list of methods is the policy: one's own, what was shared with one, the couple's cards.
 * There is no way to ask for a partner's private answers, and row level security would give none.
 */
@Injectable()
export class AnswersRepository {
  mine(tx: Tx, personId: string): Promise<Answer[]> {
    return tx.getRepository(AnswerTable).findBy({ personId })
  }

  /** When this person last saved an answer of their own; a card both edit has no writer, so it is not among them. */
  async lastSaved(tx: Tx, personId: string): Promise<Date | null> {
    const rows = await tx.query<{ at: Date | null }[]>(
      'select max(saved_at) as at from progress.answers where person_id = $1',
      [personId],
    )
    return rows[0]?.at ?? null
  }

  /** Saves over the version it was built on. False when another save came in between. */
  async save(tx: Tx, answer: Answer): Promise<boolean> {
    const answers = tx.getRepository(AnswerTable)
    if (answer.version === 1)
      return inserted(
        await answers.createQueryBuilder().insert().values(answer).orIgnore().returning('version').execute(),
      )
    const { personId, exerciseId, version } = answer
    const { affected } = await answers.update({ personId, exerciseId, version: version - 1 }, answer)
    return affected === 1
  }

  /** What the partner lets this person read now. */
  sharedBy(tx: Tx, coupleId: string, partnerId: string): Promise<SharedAnswer[]> {
    return tx.getRepository(SharedAnswerTable).findBy({ coupleId, authorId: partnerId })
  }

  async share(tx: Tx, shared: SharedAnswer): Promise<void> {
    await this.takeBack(tx, shared)
    await tx.getRepository(SharedAnswerTable).insert(shared)
  }

  async takeBack(tx: Tx, of: Pick<SharedAnswer, 'coupleId' | 'authorId' | 'exerciseId'>): Promise<void> {
    const { coupleId, authorId, exerciseId } = of
    await tx.getRepository(SharedAnswerTable).delete({ coupleId, authorId, exerciseId })
  }

  /** Have both shared their answer to this? No, until the one who asks has. */
  async bothShared(tx: Tx, coupleId: string, exerciseId: string): Promise<boolean> {
    const rows = await tx.query<{ both: boolean }[]>('select app.both_shared($1, $2) as both', [coupleId, exerciseId])
    return rows[0]?.both ?? false
  }

  cards(tx: Tx, coupleId: string): Promise<CoupleCard[]> {
    return tx.getRepository(CoupleCardTable).findBy({ coupleId })
  }

  card(tx: Tx, coupleId: string, exerciseId: string): Promise<CoupleCard | null> {
    return tx.getRepository(CoupleCardTable).findOneBy({ coupleId, exerciseId })
  }

  /** Saves over the version it was built on. False when another save came in between. */
  async saveCard(tx: Tx, card: CoupleCard): Promise<boolean> {
    const cards = tx.getRepository(CoupleCardTable)
    if (card.version === 1)
      return inserted(await cards.createQueryBuilder().insert().values(card).orIgnore().returning('version').execute())
    const { coupleId, exerciseId, version } = card
    const { affected } = await cards.update({ coupleId, exerciseId, version: version - 1 }, card)
    return affected === 1
  }
}

const inserted = ({ raw }: { raw: unknown }): boolean => Array.isArray(raw) && raw.length > 0
