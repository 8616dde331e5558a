import { Injectable } from '@nestjs/common'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { AccountsRepository } from '../accounts.repository.ts'
import { NoticesRepository } from '../devices/notices.repository.ts'
import { AddressSeals } from './address-seals.ts'
import { LeftAddressMail } from './left-address-mail.job.ts'

/** What follows when somebody takes another address, or none: told in the app always, and to the old address where asked. */
@Injectable()
export class LeftAddress {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly notices: NoticesRepository,
    private readonly seals: AddressSeals,
    private readonly mail: LeftAddressMail,
  ) {}

  /** Before the account changes. Somebody who had no address leaves none. */
  async leave(tx: Tx, personId: string, { tell }: { tell: boolean }): Promise<void> {
    const account = await this.accounts.byId(tx, personId)
    if (!account?.email) return
    await this.notices.add(tx, personId, 'changed')
    if (tell) await this.mail.plan(tx, account.locale, await this.seals.open(personId, account.email))
  }
}
