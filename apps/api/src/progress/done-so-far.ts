import { Injectable } from '@nestjs/common'
import type { KnownCouple } from '../couples/couples.reader.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { AnswersRepository } from './answers.repository.ts'
import type { Done } from './domain/step-states.ts'
import { FinishedStepsRepository } from './finished-steps.repository.ts'

/** What a person, and the couple as one, did so far. */
@Injectable()
export class DoneSoFar {
  constructor(
    private readonly answers: AnswersRepository,
    private readonly steps: FinishedStepsRepository,
  ) {}

  async by(tx: Tx, personId: string, couple: KnownCouple | undefined): Promise<Done> {
    const behind = await this.steps.of(tx, personId)
    const mine = await this.answers.mine(tx, personId)
    return {
      ...behind,
      begun: new Set(mine.map((it) => it.stepId)),
      bothDid: couple ? await this.steps.bothDid(tx, couple.coupleId, [...behind.finished]) : new Set(),
    }
  }
}
