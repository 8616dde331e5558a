import { Injectable } from '@nestjs/common'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { Outbox } from '../../platform/jobs/outbox.ts'
import { AccountsRepository } from '../accounts.repository.ts'
import { mailCodeWrong } from '../domain/identity.errors.ts'
import { emailConfirmed } from '../identity.events.ts'
import { AddressSeals } from './address-seals.ts'
import { AddressSharing } from './address-sharing.ts'
import type { MailCodeRow } from './domain/mail-code.ts'
import { LeftAddress } from './left-address.ts'

/** Gives an account the address that a code has just proven. */
@Injectable()
export class EmailChange {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly sharing: AddressSharing,
    private readonly seals: AddressSeals,
    private readonly left: LeftAddress,
    private readonly outbox: Outbox,
  ) {}

  /** Throws `account.email_not_usable` when it became somebody else's in the meantime, who did not say yes. */
  async to(tx: Tx, personId: string, proven: MailCodeRow): Promise<void> {
    if (!proven.email) throw mailCodeWrong()
    if ((await this.sharing.permit(tx, personId, proven.emailHash)) === 'asked') throw mailCodeWrong()
    const address = this.seals.openProven(proven.id, proven.email)
    await this.left.leave(tx, personId, { tell: proven.tellOldAddress })
    await this.accounts.change(tx, personId, {
      email: await this.seals.seal(personId, address),
      emailHash: proven.emailHash,
    })
    await this.outbox.record(tx, emailConfirmed, { personId })
  }
}
