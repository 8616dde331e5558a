import { Injectable } from '@nestjs/common'
import { Clock } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { Exchange } from '../../platform/http/exchange.ts'
import { Outbox } from '../../platform/jobs/outbox.ts'
import { SessionCookie } from '../sessions/session-cookie.ts'
import { type MailCodeFor, MailCodes } from './mail-codes.ts'
import { sendMailCode } from './send-mail-code.job.ts'

/** Makes a code for this browser and plans the mail with it. */
@Injectable()
export class MailCodeMails {
  constructor(
    private readonly codes: MailCodes,
    private readonly cookie: SessionCookie,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async send(tx: Tx, exchange: Exchange, wanted: MailCodeFor): Promise<void> {
    const { id, browserMark } = await this.codes.create(tx, wanted)
    this.cookie.setBrowser(exchange, browserMark)
    await this.outbox.plan(tx, sendMailCode, { mailCodeId: id }, { dueAt: this.clock.now(), dedupeKey: id })
  }
}
