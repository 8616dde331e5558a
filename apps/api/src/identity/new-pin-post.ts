import { Injectable } from '@nestjs/common'
import { Clock } from '../platform/clock/clock.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Outbox } from '../platform/jobs/outbox.ts'
import { sendNewPinMail } from './send-new-pin-mail.job.ts'

/** Puts the mail about another PIN in the outbox, for the person's own address. */
@Injectable()
export class NewPinPost {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async plan(tx: Tx, accountId: string, changedAt: Date): Promise<void> {
    const occurrence = `${accountId}/${changedAt.toISOString()}`
    await this.outbox.plan(tx, sendNewPinMail, { accountId }, { dueAt: this.clock.now(), occurrence })
  }
}
