import { Injectable } from '@nestjs/common'
import * as z from 'zod'
import { UnitOfWork } from '../../platform/database/unit-of-work.ts'
import { system } from '../../platform/domain/actor.ts'
import { defineJob, ScheduledJob } from '../../platform/jobs/handlers.ts'
import { MailSender } from '../../platform/mail/mail-sender.ts'
import { mailCodeMail } from './mail-code.mail.ts'
import { MailCodeSeal } from './mail-code-seal.ts'
import { MailCodeTable } from './mail-codes.tables.ts'

export const sendMailCode = defineJob('identity.send-mail-code', z.strictObject({ mailCodeId: z.uuid() }))

/** Sends a code. The row of an address nobody has says nothing to send, and that is all anybody can tell. */
@Injectable()
export class SendMailCode extends ScheduledJob<{ mailCodeId: string }> {
  override readonly kind = sendMailCode
  override readonly queue = 'mail'

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sealing: MailCodeSeal,
    private readonly sender: MailSender,
  ) {
    super()
  }

  override async run({ mailCodeId }: { mailCodeId: string }): Promise<void> {
    const row = await this.unitOfWork.run(system(this.kind.name), (tx) =>
      tx.getRepository(MailCodeTable).findOneBy({ id: mailCodeId }),
    )
    if (!row?.email || !row.code) return
    const to = this.sealing.open(row.id, row.email)
    await this.sender.send({ to, ...mailCodeMail(row.locale, this.sealing.open(row.id, row.code)) })
    await this.unitOfWork.run(system(this.kind.name), (tx) =>
      tx.getRepository(MailCodeTable).update({ id: row.id }, { code: null }),
    )
  }
}
