import { Injectable } from '@nestjs/common'
import { CouplesReader } from '../couples/couples.reader.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Eraser, Exporter, type PersonColumn } from '../platform/privacy/personal-data.ts'
import { AnswerReadings } from './answers/answer-readings.ts'
import { AnswersRepository } from './answers/answers.repository.ts'
import { CardReadings } from './answers/card-readings.ts'
import { CardsRepository } from './answers/cards.repository.ts'
import { FinishedStepsRepository } from './steps/finished-steps.repository.ts'

/** A person's words go, also those given to the partner. A couple's cards go with the couple: see ForgetCards. */
@Injectable()
export class ProgressEraser extends Eraser {
  override readonly columns: readonly PersonColumn[] = [
    'progress.answers.person_id',
    'progress.shared_answers.couple_id',
    'progress.shared_answers.author_id',
    'progress.couple_cards.couple_id',
    'progress.card_fields.couple_id',
    'progress.card_fields.last_by',
    'progress.card_agreements.couple_id',
    'progress.card_agreements.person_id',
    'progress.finished_steps.person_id',
    'progress.reveals.person_id',
  ]

  constructor(
    private readonly answers: AnswersRepository,
    private readonly cards: CardsRepository,
    private readonly steps: FinishedStepsRepository,
  ) {
    super()
  }

  override async erase(tx: Tx, personId: string): Promise<void> {
    await this.answers.forget(tx, personId)
    await this.cards.forgetPerson(tx, personId)
    await this.steps.forget(tx, personId)
  }
}

@Injectable()
export class ProgressExporter extends Exporter {
  override readonly name = 'programme'

  constructor(
    private readonly readings: AnswerReadings,
    private readonly cards: CardReadings,
    private readonly couples: CouplesReader,
    private readonly steps: FinishedStepsRepository,
  ) {
    super()
  }

  override async gather(tx: Tx, personId: string): Promise<Readonly<Record<string, unknown>>> {
    const couple = await this.couples.readableBy(tx, personId)
    const { mine, partner } = await this.readings.ofBoth(tx, { personId, coupleId: couple?.coupleId }, 'all')
    const behind = await this.steps.of(tx, personId)
    return {
      answers: mine,
      finishedSteps: [...behind.finished],
      stepsPassedOver: [...behind.passedOver],
      ...(couple && {
        sharedCards: await this.cards.of(tx, { personId, coupleId: couple.coupleId }, 'all'),
        sharedByPartner: partner,
      }),
    }
  }
}
