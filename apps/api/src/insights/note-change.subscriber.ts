import { Injectable } from '@nestjs/common'
import type * as z from 'zod'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Subscriber } from '../platform/jobs/handlers.ts'
import { changeMeasured } from '../progress/progress.events.ts'
import { OutcomesRepository } from './outcomes.repository.ts'
import { StatisticsConsent } from './statistics-consent.ts'

type Measured = z.output<typeof changeMeasured.payload>

/** A couple is better when somebody in it is, by more than chance, and nobody is worse. */
@Injectable()
export class NoteChange extends Subscriber<Measured> {
  override readonly name = 'insights.note-change'
  override readonly event = changeMeasured

  constructor(
    private readonly consent: StatisticsConsent,
    private readonly outcomes: OutcomesRepository,
  ) {
    super()
  }

  override async handle(tx: Tx, { coupleId, change }: Measured): Promise<void> {
    if (await this.consent.countableNow(tx, coupleId)) await this.outcomes.mark(tx, coupleId, change)
  }
}
