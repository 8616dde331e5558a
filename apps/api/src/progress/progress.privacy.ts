import { Injectable } from '@nestjs/common'
import { CouplesReader } from '../couples/couples.reader.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Eraser, Exporter, type PersonColumn } from '../platform/privacy/personal-data.ts'
import { AnswerReadings } from './answers/answer-readings.ts'
import { AnswersRepository } from './answers/answers.repository.ts'
import { FinishedStepsRepository } from './steps/finished-steps.repository.ts'

/** A person's words go, also those given to the partner. A couple's cards go with the couple: see ForgetCards. */
@Injectable()
export class ProgressEraser extends Eraser {
  override readonly columns: readonly PersonColumn[] = [
    'progress.answers.person_id',
    'progress.shared_answers.couple_id',
    'progress.shared_answers.author_id',
    'progress.couple_cards.couple_id',
    'progress.finished_steps.person_id',
  ]

  constructor(
    private readonly answers: AnswersRepository,
    private readonly steps: FinishedStepsRepository,
  ) {
    super()
  }

  override async erase(tx: Tx, personId: string): Promise<void> {
    await this.answers.forget(tx, personId)
    await this.steps.forget(tx, personId)
  }
}

@Injectable()
export class ProgressExporter extends Exporter {
  override readonly name = 'programme'

  constructor(
    private readonly readings: AnswerReadings,
    private readonly couples: CouplesReader,
    private readonly steps: FinishedStepsRepository,
  ) {
    super()
  }

  override async gather(tx: Tx, personId: string): Promise<Readonly<Record<string, unknown>>> {
    const couple = await this.couples.coupleOf(tx, personId)
    const partnerId = couple?.members.find((it) => it.personId !== personId)?.personId
    const behind = await this.steps.of(tx, personId)
    return {
      answers: await this.readings.mine(tx, personId, 'all'),
      finishedSteps: [...behind.finished],
      stepsPassedOver: [...behind.passedOver],
      ...(couple && { sharedCards: await this.readings.cards(tx, couple.coupleId, 'all') }),
      ...(couple &&
        partnerId && {
          sharedByPartner: await this.readings.partners(tx, { coupleId: couple.coupleId, partnerId }, 'all'),
        }),
    }
  }
}
