import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/email'
import { UnitOfWork } from '../../platform/database/unit-of-work.ts'
import { type Participant, system } from '../../platform/domain/actor.ts'
import type { Exchange } from '../../platform/http/exchange.ts'
import { localeOf } from '../../platform/http/locale.ts'
import { BlindIndex } from '../../platform/keys/blind-index.ts'
import { WeightyChange } from '../pin/weighty-change.ts'
import { AddressSharing } from './address-sharing.ts'
import { normalEmail } from './domain/email.ts'
import { MailCodeMails } from './mail-code-mails.ts'

/** Sends a code to an address, for whoever gives the PIN. Nothing changes until it comes back. */
@Injectable()
export class AddEmail {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly weighty: WeightyChange,
    private readonly index: BlindIndex,
    private readonly sharing: AddressSharing,
    private readonly mails: MailCodeMails,
  ) {}

  async run(
    actor: Participant,
    { body }: Input<typeof contract.addEmail>,
    exchange: Exchange,
  ): Promise<Output<typeof contract.addEmail>> {
    const { personId } = actor
    await this.weighty.permit(exchange, { personId, pin: body.pin })
    const email = normalEmail(body.email)
    await this.mails.permit(exchange, { email, accountId: personId })
    return this.unitOfWork.run(system('identity.add-email'), async (tx) => {
      const emailHash = this.index.of('email', email)
      if ((await this.sharing.permit(tx, personId, emailHash)) === 'asked') return { outcome: 'asked' }
      await this.mails.send(tx, exchange, {
        purpose: 'proveAddress',
        email,
        emailHash,
        accountId: personId,
        locale: localeOf(exchange.request),
        tellOldAddress: await this.weighty.mustTell(tx, exchange, { personId, wished: body.tellOldAddress }),
      })
      return { outcome: 'sent' }
    })
  }
}
