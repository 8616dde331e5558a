import { Injectable } from '@nestjs/common'
import type { AnyExercise } from '@tweespraak/content'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { AnswersRepository } from './answers.repository.ts'
import { CardsRepository } from './cards.repository.ts'

/** Tells which exercises are answered completely, by a person alone or on a card of the couple. */
@Injectable()
export class AnsweredExercises {
  constructor(
    private readonly answers: AnswersRepository,
    private readonly cards: CardsRepository,
  ) {}

  /** Returns the ids of those exercises that are answered completely, and of the person's own answers elsewhere. */
  async of(
    tx: Tx,
    { personId, coupleId }: { personId: string; coupleId: string | undefined },
    exercises: readonly AnyExercise[],
  ): Promise<ReadonlySet<string>> {
    const own = await this.answers.completed(tx, personId)
    const filled = coupleId ? await this.cards.filled(tx, coupleId) : []
    const isFilled = (exerciseId: string, gap: string | null) =>
      filled.some((it) => it.exerciseId === exerciseId && it.gapId === gap)
    const cards = exercises.filter(
      (it) =>
        it.heldBy === 'both' &&
        it.primitive === 'fillIn' &&
        (isFilled(it.id, null) || it.gaps.every((gap) => !gap.required || isFilled(it.id, gap.id))),
    )
    return new Set([...own, ...cards.map((it) => it.id)])
  }
}
