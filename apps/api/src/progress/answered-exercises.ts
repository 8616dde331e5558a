import { Injectable } from '@nestjs/common'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { AnswersRepository } from './answers.repository.ts'
import type { Standing, StandingStep } from './standing.ts'

/** Exercises that are looked at, heard or talked through: nothing is written down, so nothing can be missing. */
const nothingToWrite = new Set(['show', 'compare', 'talk'])

@Injectable()
export class AnsweredExercises {
  constructor(private readonly answers: AnswersRepository) {}

  /** Did this person, and on cards the couple, completely answer everything in the step that is not optional? */
  async all(
    tx: Tx,
    personId: string,
    { standing, step }: { standing: Standing; step: StandingStep['step'] },
  ): Promise<boolean> {
    const mine = await this.answers.mine(tx, personId)
    const cards = standing.couple ? await this.answers.cards(tx, standing.couple.coupleId) : []
    const complete = new Set([...mine, ...cards].filter((it) => it.complete).map((it) => it.exerciseId))
    return step.exercises.every((it) => it.optional || nothingToWrite.has(it.primitive) || complete.has(it.id))
  }
}
