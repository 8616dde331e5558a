import { Injectable } from '@nestjs/common'
import type { MyAnswer, PartnerAnswer } from '@tweespraak/contract/learner/steps'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { AnswerSeal } from './answer-seal.ts'
import { AnswersRepository, type Exercises } from './answers.repository.ts'

/** Opens answers for the one who may read them. */
@Injectable()
export class AnswerReadings {
  constructor(
    private readonly answers: AnswersRepository,
    private readonly sealing: AnswerSeal,
  ) {}

  async mine(tx: Tx, personId: string, exercises: Exercises): Promise<MyAnswer[]> {
    const rows = await this.answers.mine(tx, personId, exercises)
    return Promise.all(
      rows.map(async (row) => ({
        ...shownOf(row),
        audience: row.audience,
        value: await this.sealing.openPrivate(row),
      })),
    )
  }

  /** What the other of the couple shared with this person. */
  async partners(tx: Tx, of: { coupleId: string; personId: string }, exercises: Exercises): Promise<PartnerAnswer[]> {
    const rows = await this.answers.sharedWith(tx, of, exercises)
    return Promise.all(
      rows.map(async (row) => ({
        exerciseId: row.exerciseId,
        writtenIn: row.writtenIn,
        value: await this.sealing.openShared(row),
      })),
    )
  }

  /** The couple's cards, which both edit. */
  async cards(tx: Tx, coupleId: string, exercises: Exercises): Promise<MyAnswer[]> {
    const rows = await this.answers.cards(tx, coupleId, exercises)
    return Promise.all(
      rows.map(async (row) => ({
        ...shownOf(row),
        audience: 'partnerNow' as const,
        value: await this.sealing.openCard(row),
      })),
    )
  }
}

const shownOf = (row: Pick<MyAnswer, 'exerciseId' | 'writtenIn' | 'version' | 'complete'> & { savedAt: Date }) => ({
  exerciseId: row.exerciseId,
  writtenIn: row.writtenIn,
  version: row.version,
  complete: row.complete,
  savedAt: row.savedAt.toISOString(),
})
