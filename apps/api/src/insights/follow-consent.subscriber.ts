import { Injectable } from '@nestjs/common'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Subscriber } from '../platform/jobs/handlers.ts'
import { consentChanged } from '../privacy/privacy.events.ts'
import { OutcomesRepository } from './outcomes.repository.ts'
import { StatisticsConsent } from './statistics-consent.ts'

/**
 * Where one of the two says no, the couple is not counted: it no longer waits for a block. In a block that was closed
 * its bits go, its place counts as no, and nobody moves up.
 */
@Injectable()
export class FollowConsent extends Subscriber<{ personId: string }> {
  override readonly name = 'insights.follow-consent'
  override readonly event = consentChanged

  constructor(
    private readonly consent: StatisticsConsent,
    private readonly outcomes: OutcomesRepository,
  ) {
    super()
  }

  override async handle(tx: Tx, { personId }: { personId: string }): Promise<void> {
    const coupleId = await this.consent.refusedIn(tx, personId)
    if (coupleId) await this.outcomes.withdraw(tx, coupleId)
  }
}
