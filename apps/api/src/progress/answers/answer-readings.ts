import { Injectable } from '@nestjs/common'
import type { MyAnswer, PartnerAnswer } from '@tweespraak/contract/learner/steps'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { AnswerSeal } from './answer-seal.ts'
import { AnswersRepository, type Exercises } from './answers.repository.ts'

interface Reader {
  readonly personId: string
  readonly coupleId: string | undefined
}

/** Opens answers for the one who may read them. */
@Injectable()
export class AnswerReadings {
  constructor(
    private readonly answers: AnswersRepository,
    private readonly sealing: AnswerSeal,
  ) {}

  /** Own answers, without looking at what the partner has got of them. */
  async mine(tx: Tx, personId: string, exercises: Exercises): Promise<MyAnswer[]> {
    return (await this.ofBoth(tx, { personId, coupleId: undefined }, exercises)).mine
  }

  /** Own answers, with what of them the partner has got; `coupleId` is undefined without a couple, present or past. */
  async ofBoth(
    tx: Tx,
    { personId, coupleId }: Reader,
    exercises: Exercises,
  ): Promise<{ mine: MyAnswer[]; partner: PartnerAnswer[] }> {
    const rows = await this.answers.mine(tx, personId, exercises)
    const copies = coupleId ? await this.answers.copies(tx, coupleId, exercises) : []
    const given = new Map(
      copies.flatMap((it) => (it.authorId === personId ? [[it.exerciseId, it.version] as const] : [])),
    )
    const mine = rows.map(async (row) => ({
      ...shownOf(row),
      audience: row.audience,
      value: await this.sealing.openPrivate(row),
      given: given.get(row.exerciseId) ?? null,
    }))
    const partner = copies
      .filter((it) => it.authorId !== personId)
      .map(async (row) => ({
        exerciseId: row.exerciseId,
        writtenIn: row.writtenIn,
        value: await this.sealing.openShared(row),
      }))
    return { mine: await Promise.all(mine), partner: await Promise.all(partner) }
  }
}

const shownOf = (row: Pick<MyAnswer, 'exerciseId' | 'writtenIn' | 'version' | 'complete'> & { savedAt: Date }) => ({
  exerciseId: row.exerciseId,
  writtenIn: row.writtenIn,
  version: row.version,
  complete: row.complete,
  savedAt: row.savedAt.toISOString(),
})
