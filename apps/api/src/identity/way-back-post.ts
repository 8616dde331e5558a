import { Injectable } from '@nestjs/common'
import { Clock } from '../platform/clock/clock.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Outbox } from '../platform/outbox/outbox.ts'
import type { Wait } from './domain/way-back.ts'
import { sendWayBackMail } from './send-way-back-mail.errand.ts'

/** Puts the mail about a wait in the outbox, for the person's own address. */
@Injectable()
export class WayBackPost {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async plan(tx: Tx, { accountId, begunAt }: Wait): Promise<void> {
    const payload = { accountId, begunAt: begunAt.toISOString() }
    const occurrence = `${accountId}/${payload.begunAt}`
    await this.outbox.plan(tx, sendWayBackMail, payload, { dueAt: this.clock.now(), occurrence })
  }
}
