import { Injectable } from '@nestjs/common'
import { type FindOptionsWhere, In } from 'typeorm'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { AnswerTable, SharedAnswerTable } from '../progress.tables.ts'
import type { Answer, SharedAnswer } from './domain/answer.ts'

/** Which exercises somebody asks about: some by their ids, or every one. */
export type Exercises = readonly string[] | 'all'

/**
 * What people wrote. The list of methods is the policy: one's own, and what was shared with one.
 * There is no way to ask for a partner's private answers, and row level security would give none.
 */
@Injectable()
export class AnswersRepository {
  mine(tx: Tx, personId: string, exercises: Exercises): Promise<Answer[]> {
    return tx.getRepository(AnswerTable).findBy({ personId, ...among(exercises) })
  }

  /** The exercises that a person has answered completely. */
  async completed(tx: Tx, personId: string): Promise<readonly string[]> {
    const select = { exerciseId: true } as const
    const mine = await tx.getRepository(AnswerTable).find({ select, where: { personId, complete: true } })
    return mine.map((it) => it.exerciseId)
  }

  /** When this person last saved an answer of their own; a card both edit has no writer, so it is not among them. */
  async lastSaved(tx: Tx, personId: string): Promise<Date | null> {
    const select = { savedAt: true } as const
    const [last] = await tx
      .getRepository(AnswerTable)
      .find({ select, where: { personId }, order: { savedAt: 'desc' }, take: 1 })
    return last?.savedAt ?? null
  }

  /**
   * Saves over the version it was built on. The partner's copy stays as it was given; it goes at once when the writer
   * wants fewer to read it. One statement, because this is what people do most. False when another save came in between.
   */
  async save(tx: Tx, answer: Answer): Promise<boolean> {
    const saved = answer.version === 1 ? insertAnswer : updateAnswer
    const [row] = await tx.query<{ saved: boolean }[]>(
      `with saved as (${saved}),
         taken_back as (delete from progress.shared_answers s
           where s.author_id = $1 and s.exercise_id = $2 and exists (select 1 from saved)
             and case $6 when 'partnerNow' then false when 'partnerAfterReveal' then s.audience = 'partnerNow' else true end)
       select exists (select 1 from saved) as saved`,
      [
        answer.personId,
        answer.exerciseId,
        answer.stepId,
        answer.contentVersion,
        answer.writtenIn,
        answer.audience,
        answer.version,
        answer.value,
        answer.complete,
        answer.savedAt,
      ],
    )
    return row?.saved ?? false
  }

  /** Gives the partner these copies in place of earlier ones. */
  async give(tx: Tx, copies: readonly SharedAnswer[]): Promise<void> {
    if (copies.length > 0)
      await tx.getRepository(SharedAnswerTable).upsert([...copies], ['coupleId', 'exerciseId', 'authorId'])
  }

  /** Takes back what this person gave of these exercises. */
  async takeBack(tx: Tx, authorId: string, exerciseIds: readonly string[]): Promise<void> {
    if (exerciseIds.length > 0)
      await tx.getRepository(SharedAnswerTable).delete({ authorId, exerciseId: In([...exerciseIds]) })
  }

  /** The copies of a couple that the person who asks may read: the own ones, and what the partner lets them read now. */
  copies(tx: Tx, coupleId: string, exercises: Exercises): Promise<SharedAnswer[]> {
    return tx.getRepository(SharedAnswerTable).findBy({ coupleId, ...among(exercises) })
  }

  /** Forgets what a person wrote, also what was given to the partner. */
  async forget(tx: Tx, personId: string): Promise<void> {
    await tx.getRepository(AnswerTable).delete({ personId })
    await tx.getRepository(SharedAnswerTable).delete({ authorId: personId })
  }
}

const among = (exercises: Exercises): FindOptionsWhere<{ exerciseId: string }> =>
  exercises === 'all' ? {} : { exerciseId: In([...exercises]) }

const insertAnswer = `
  insert into progress.answers (person_id, exercise_id, step_id, content_version, written_in, audience, version,
    value, complete, saved_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing returning 1`

const updateAnswer = `
  update progress.answers set step_id = $3, content_version = $4, written_in = $5, audience = $6, version = $7::integer,
    value = $8, complete = $9, saved_at = $10
  where person_id = $1 and exercise_id = $2 and version = $7::integer - 1 returning 1`
