import { Injectable } from '@nestjs/common'
import type * as z from 'zod'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Subscriber } from '../platform/jobs/handlers.ts'
import { programmeGraded } from '../progress/progress.events.ts'
import { OutcomesRepository } from './outcomes.repository.ts'
import { StatisticsConsent } from './statistics-consent.ts'

type Graded = z.output<typeof programmeGraded.payload>

/** A couple is satisfied when everybody who graded the programme gave it a seven or more. */
@Injectable()
export class NoteSatisfaction extends Subscriber<Graded> {
  override readonly name = 'insights.note-satisfaction'
  override readonly event = programmeGraded

  constructor(
    private readonly consent: StatisticsConsent,
    private readonly outcomes: OutcomesRepository,
  ) {
    super()
  }

  override async handle(tx: Tx, { coupleId, satisfied }: Graded): Promise<void> {
    if (!(await this.consent.countableNow(tx, coupleId))) return
    await this.outcomes.mark(tx, coupleId, 'graded')
    if (!satisfied) await this.outcomes.mark(tx, coupleId, 'gradedLow')
  }
}
