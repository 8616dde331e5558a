import { Injectable } from '@nestjs/common'
import type * as z from 'zod'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Subscriber } from '../platform/outbox/work.ts'
import { coupleOutcome } from '../progress/progress.events.ts'
import { OutcomesRepository } from './outcomes.repository.ts'
import { StatisticsConsent } from './statistics-consent.ts'

type Outcome = z.output<typeof coupleOutcome.payload>

/** What the measurement at the end says about the couple, as two bits. */
@Injectable()
export class NoteOutcome extends Subscriber<Outcome> {
  override readonly name = 'insights.note-outcome'
  override readonly event = coupleOutcome

  constructor(
    private readonly consent: StatisticsConsent,
    private readonly outcomes: OutcomesRepository,
  ) {
    super()
  }

  override async handle(tx: Tx, { coupleId, satisfied, better }: Outcome): Promise<void> {
    if (await this.consent.countable(tx, coupleId)) await this.outcomes.set(tx, coupleId, { satisfied, better })
  }
}
