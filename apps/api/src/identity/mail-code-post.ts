import { Injectable } from '@nestjs/common'
import { Clock } from '../platform/clock/clock.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { Exchange } from '../platform/http/exchange.ts'
import { Outbox } from '../platform/jobs/outbox.ts'
import { type MailCodeFor, MailCodes } from './mail-codes.ts'
import { sendMailCode } from './send-mail-code.job.ts'
import { SessionCookie } from './session-cookie.ts'

/** Makes a code for this browser and puts the mail with it in the outbox. */
@Injectable()
export class MailCodePost {
  constructor(
    private readonly codes: MailCodes,
    private readonly cookie: SessionCookie,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async send(tx: Tx, visit: Exchange, wanted: MailCodeFor): Promise<void> {
    const { id, browserMark } = await this.codes.make(tx, wanted)
    this.cookie.setBrowser(visit, browserMark)
    await this.outbox.plan(tx, sendMailCode, { mailCodeId: id }, { dueAt: this.clock.now(), occurrence: id })
  }
}
