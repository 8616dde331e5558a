import { Injectable } from '@nestjs/common'
import type { KnownCouple } from '../../couples/couples.reader.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { AnswerSeal } from './answer-seal.ts'
import { AnswersRepository } from './answers.repository.ts'
import { type Answer, goesToPartner, type SharedAnswer } from './domain/answer.ts'

interface Giver {
  readonly personId: string
  readonly couple: KnownCouple | undefined
}

/** What is given at one press: some or all exercises of a step that the giver has finished. */
interface Given {
  readonly step: { readonly id: string; readonly instead?: string }
  readonly exerciseIds: readonly string[]
}

/** Gives the partner copies of what a person wrote. Called by a press of the writer, and never while typing. */
@Injectable()
export class GivenAnswers {
  constructor(
    private readonly answers: AnswersRepository,
    private readonly sealing: AnswerSeal,
  ) {}

  /** Copies what its writer chose to share as it stands now, and takes back what is no longer to be shared. */
  async give(tx: Tx, { personId, couple }: Giver, { step, exerciseIds }: Given): Promise<void> {
    if (!couple || couple.parted || exerciseIds.length === 0) return
    const written = await this.answers.mine(tx, personId, exerciseIds)
    const given = written.filter(goesToPartner)
    const copies = given.map((answer) => this.copyOf(answer, couple.coupleId, step))
    await this.answers.give(tx, await Promise.all(copies))
    const kept = written.filter((it) => !goesToPartner(it)).map((it) => it.exerciseId)
    await this.answers.takeBack(tx, personId, kept)
  }

  private async copyOf(
    answer: Answer & { audience: SharedAnswer['audience'] },
    coupleId: string,
    step: Given['step'],
  ): Promise<SharedAnswer> {
    const { personId: authorId, exerciseId, audience, writtenIn, version } = answer
    const place = { stepId: step.id, standInId: step.instead ?? null }
    const copy = { coupleId, authorId, exerciseId, ...place, audience, writtenIn, version }
    return { ...copy, value: await this.sealing.sealShared(copy, await this.sealing.openPrivate(answer)) }
  }
}
