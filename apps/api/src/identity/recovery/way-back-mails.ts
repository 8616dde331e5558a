import { Injectable } from '@nestjs/common'
import { Clock } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { after } from '../../platform/domain/duration.ts'
import { Outbox } from '../../platform/jobs/outbox.ts'
import { secondMailAfterMs, type Wait } from './domain/way-back.ts'
import { sendWayBackMail } from './way-back-mail.job.ts'

/** Plans the two mails about a wait, to the person's own address: one now and one half-way. */
@Injectable()
export class WayBackMails {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async plan(tx: Tx, { accountId, begunAt }: Wait): Promise<void> {
    const wait = { accountId, begunAt: begunAt.toISOString() }
    const dedupeKey = `${accountId}/${wait.begunAt}`
    const now = this.clock.now()
    await this.outbox.plan(tx, sendWayBackMail, { ...wait, word: 'first' }, { dueAt: now, dedupeKey })
    const halfWay = { dueAt: after(now, secondMailAfterMs), dedupeKey: `${dedupeKey}/second` }
    await this.outbox.plan(tx, sendWayBackMail, { ...wait, word: 'second' }, halfWay)
  }
}
