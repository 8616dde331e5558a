import { Injectable } from '@nestjs/common'
import { Clock } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { Exchange } from '../../platform/http/exchange.ts'
import { Outbox } from '../../platform/jobs/outbox.ts'
import type { MailCodeFor } from './domain/mail-code.ts'
import { MailCodeLimits } from './mail-code-limits.ts'
import { MailCodes } from './mail-codes.ts'
import { sendMailCode } from './send-mail-code.job.ts'

/** Makes a code for this browser and plans the mail with it, within the limits that all purposes share. */
@Injectable()
export class MailCodeMails {
  constructor(
    private readonly codes: MailCodes,
    private readonly limits: MailCodeLimits,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Permits one more code to this address. Throws `request.too_many`. Before the transaction: it counts in one of its own. */
  permit(exchange: Exchange, asked: { email: string; accountId?: string }): Promise<void> {
    return this.limits.permit(exchange, asked)
  }

  async send(tx: Tx, exchange: Exchange, wanted: MailCodeFor): Promise<void> {
    const id = await this.codes.create(tx, exchange, wanted)
    await this.outbox.plan(tx, sendMailCode, { mailCodeId: id }, { dueAt: this.clock.now(), dedupeKey: id })
  }
}
