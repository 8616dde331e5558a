import { Injectable } from '@nestjs/common'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Subscriber } from '../platform/jobs/handlers.ts'
import { coupleCompleted } from '../progress/progress.events.ts'
import { OutcomesRepository } from './outcomes.repository.ts'
import { StatisticsConsent } from './statistics-consent.ts'

/** Completed counts within the 26 weeks of the licence, and while both say yes to being counted. */
@Injectable()
export class NoteCompletion extends Subscriber<{ coupleId: string }> {
  override readonly name = 'insights.note-completion'
  override readonly event = coupleCompleted

  constructor(
    private readonly consent: StatisticsConsent,
    private readonly outcomes: OutcomesRepository,
  ) {
    super()
  }

  override async handle(tx: Tx, { coupleId }: { coupleId: string }): Promise<void> {
    if (await this.consent.countableNow(tx, coupleId)) await this.outcomes.mark(tx, coupleId, 'completed')
  }
}
