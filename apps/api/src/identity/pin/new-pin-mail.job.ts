import { Injectable } from '@nestjs/common'
import * as z from 'zod'
import { Clock } from '../../platform/clock/clock.ts'
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.ts'
import { system } from '../../platform/domain/actor.ts'
import { defineJob, ScheduledJob } from '../../platform/jobs/handlers.ts'
import { Outbox } from '../../platform/jobs/outbox.ts'
import { MailSender } from '../../platform/mail/mail-sender.ts'
import { IdentityReader } from '../identity.reader.ts'
import { newPinMail } from './new-pin.mail.ts'

const whose = z.strictObject({ accountId: z.uuid() })

const sendNewPinMail = defineJob('identity.send-new-pin-mail', whose)

/**
 * Tells the person at their own address that the PIN is another one. Without an address, at one that a partner shares, or
 * once erased, there is no mail.
 */
@Injectable()
export class NewPinMail extends ScheduledJob<z.output<typeof whose>> {
  override readonly kind = sendNewPinMail
  override readonly queue = 'mail'

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly reader: IdentityReader,
    private readonly sender: MailSender,
  ) {
    super()
  }

  async plan(tx: Tx, accountId: string): Promise<void> {
    const dueAt = this.clock.now()
    const schedule = { dueAt, dedupeKey: `${accountId}/${dueAt.toISOString()}` }
    await this.outbox.plan(tx, sendNewPinMail, { accountId }, schedule)
  }

  override async run({ accountId }: z.output<typeof whose>): Promise<void> {
    const contact = await this.unitOfWork.run(system(this.kind.name), (tx) => this.reader.ownMailboxOf(tx, accountId))
    if (contact) await this.sender.send({ to: contact.email, ...newPinMail(contact.locale) })
  }
}
