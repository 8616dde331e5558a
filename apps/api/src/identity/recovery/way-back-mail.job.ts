import { Injectable } from '@nestjs/common'
import * as z from 'zod'
import { UnitOfWork } from '../../platform/database/unit-of-work.ts'
import { system } from '../../platform/domain/actor.ts'
import { defineJob, ScheduledJob } from '../../platform/jobs/handlers.ts'
import { MailSender } from '../../platform/mail/mail-sender.ts'
import { IdentityReader } from '../identity.reader.ts'
import { WaitsRepository } from './waits.repository.ts'
import { wayBackMail } from './way-back.mail.ts'

const wait = z.strictObject({
  accountId: z.uuid(),
  begunAt: z.iso.datetime(),
  /** The first mail, at the start, or the one half-way. */
  word: z.enum(['first', 'second']).default('first'),
})

export const sendWayBackMail = defineJob('identity.send-way-back-mail', wait)

/**
 * Tells the person at their own address that something was asked, at the start and half-way. Without an address, at one
 * that a partner shares, or once the wait was stopped or used, there is no mail.
 */
@Injectable()
export class WayBackMail extends ScheduledJob<z.output<typeof wait>> {
  override readonly kind = sendWayBackMail
  override readonly queue = 'mail'

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly waits: WaitsRepository,
    private readonly reader: IdentityReader,
    private readonly sender: MailSender,
  ) {
    super()
  }

  override async run({ accountId, begunAt, word }: z.output<typeof wait>): Promise<void> {
    const contact = await this.unitOfWork.run(system(this.kind.name), async (tx) => {
      const running = await this.waits.of(tx, accountId)
      const same = running?.stoppedAt === null && running.begunAt.toISOString() === begunAt
      return same ? this.reader.ownMailboxOf(tx, accountId) : undefined
    })
    if (contact) await this.sender.send({ to: contact.email, ...wayBackMail(contact.locale, word) })
  }
}
