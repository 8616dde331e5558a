import { Injectable } from '@nestjs/common'
import type { Locale } from '@tweespraak/contract/values/values'
import * as z from 'zod'
import { Clock } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { Ids } from '../../platform/ids/ids.ts'
import { defineJob, ScheduledJob } from '../../platform/jobs/handlers.ts'
import { Outbox } from '../../platform/jobs/outbox.ts'
import { MailSender } from '../../platform/mail/mail-sender.ts'
import { newPinMail } from '../pin/new-pin.mail.ts'
import { AddressSeals } from './address-seals.ts'

/** `to` is sealed: nothing in the queue is a readable address. */
const left = z.strictObject({ id: z.uuid(), to: z.string(), locale: z.enum(['nl', 'en']) })

const sendLeftAddressMail = defineJob('identity.send-left-address-mail', left)

/** Tells an address that an account left it, in the same neutral words as a new PIN: not what was changed, nor whose. */
@Injectable()
export class LeftAddressMail extends ScheduledJob<z.output<typeof left>> {
  override readonly kind = sendLeftAddressMail
  override readonly queue = 'mail'

  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly seals: AddressSeals,
    private readonly sender: MailSender,
  ) {
    super()
  }

  async plan(tx: Tx, locale: Locale, address: string): Promise<void> {
    const id = this.ids.id()
    const payload = { id, to: this.seals.sealForMail(id, address), locale }
    await this.outbox.plan(tx, sendLeftAddressMail, payload, { dueAt: this.clock.now(), dedupeKey: id })
  }

  override async run({ id, to, locale }: z.output<typeof left>): Promise<void> {
    await this.sender.send({ to: this.seals.openForMail(id, to), ...newPinMail(locale) })
  }
}
