import { Injectable } from '@nestjs/common'
import { In } from 'typeorm'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { CardAgreementTable, CardFieldTable, WholeCardTable } from '../progress.tables.ts'
import type { Exercises } from './answers.repository.ts'
import type { CardAgreement, CardField, WholeCard } from './domain/card.ts'

/** The cards of a couple, field by field, and who said that one is good. */
@Injectable()
export class CardsRepository {
  fields(tx: Tx, coupleId: string, exercises: Exercises): Promise<CardField[]> {
    return tx.getRepository(CardFieldTable).findBy({ coupleId, ...among(exercises) })
  }

  wholeCards(tx: Tx, coupleId: string, exercises: Exercises): Promise<WholeCard[]> {
    return tx.getRepository(WholeCardTable).findBy({ coupleId, ...among(exercises) })
  }

  agreements(tx: Tx, coupleId: string, exercises: Exercises): Promise<CardAgreement[]> {
    return tx.getRepository(CardAgreementTable).findBy({ coupleId, ...among(exercises) })
  }

  /** Which fields something stands in; a whole card that is complete has one row without a field. */
  filled(tx: Tx, coupleId: string): Promise<{ exerciseId: string; gapId: string | null }[]> {
    return tx.query(
      `select exercise_id as "exerciseId", gap_id as "gapId" from progress.card_fields where couple_id = $1 and filled
       union all
       select exercise_id, null from progress.couple_cards where couple_id = $1 and complete`,
      [coupleId],
    )
  }

  /** Saves over the version it was built on. False when another save of this field came in between. */
  async save(tx: Tx, field: CardField): Promise<boolean> {
    const fields = tx.getRepository(CardFieldTable)
    if (field.version === 1) {
      const { raw } = await fields.createQueryBuilder().insert().values(field).orIgnore().returning('version').execute()
      return Array.isArray(raw) && raw.length > 0
    }
    const { coupleId, exerciseId, gapId, version } = field
    const { affected } = await fields.update({ coupleId, exerciseId, gapId, version: version - 1 }, field)
    return affected === 1
  }

  async agree(tx: Tx, agreement: CardAgreement): Promise<void> {
    await tx.getRepository(CardAgreementTable).upsert(agreement, ['coupleId', 'exerciseId', 'personId'])
  }

  /** Forgets the fields that a person changed last, and what that person agreed to. */
  async forgetPerson(tx: Tx, personId: string): Promise<void> {
    await tx.getRepository(CardFieldTable).delete({ lastBy: personId })
    await tx.getRepository(CardAgreementTable).delete({ personId })
  }

  async forgetCouple(tx: Tx, coupleId: string): Promise<void> {
    for (const table of [CardFieldTable, CardAgreementTable, WholeCardTable])
      await tx.getRepository(table).delete({ coupleId })
  }
}

const among = (exercises: Exercises) => (exercises === 'all' ? {} : { exerciseId: In([...exercises]) })
