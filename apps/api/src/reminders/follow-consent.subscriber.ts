import { Injectable } from '@nestjs/common'
import { consentChanged } from '../couples/couples.events.ts'
import { CouplesReader } from '../couples/couples.reader.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Subscriber } from '../platform/outbox/work.ts'
import { OwnPlans } from './own-plans.ts'

/** Who says yes to messages after the silence wants to hear again. A no needs nothing here: it is asked at every mail. */
@Injectable()
export class FollowConsent extends Subscriber<{ personId: string }> {
  override readonly name = 'reminders.follow-consent'
  override readonly event = consentChanged

  constructor(
    private readonly couples: CouplesReader,
    private readonly own: OwnPlans,
  ) {
    super()
  }

  override async handle(tx: Tx, { personId }: { personId: string }): Promise<void> {
    if (await this.couples.consented(tx, personId, 'mailMessages')) await this.own.wake(tx, personId)
  }
}
