import { Injectable } from '@nestjs/common'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { Outbox } from '../../platform/jobs/outbox.ts'
import { AccountsRepository } from '../accounts.repository.ts'
import { emailTaken, mailCodeWrong } from '../domain/identity.errors.ts'
import { emailConfirmed } from '../identity.events.ts'
import { PersonSeal } from '../person-seal.ts'
import { maxAccountsPerAddress } from './domain/email.ts'
import type { MailCodeRow } from './domain/mail-code.ts'
import { MailCodeSeal } from './mail-code-seal.ts'

/** Gives an account the address that a code has just proven. */
@Injectable()
export class EmailChange {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly codeSeal: MailCodeSeal,
    private readonly personSeal: PersonSeal,
    private readonly outbox: Outbox,
  ) {}

  /** Throws `account.email_not_usable` when two others have the address. */
  async to(tx: Tx, personId: string, proven: MailCodeRow): Promise<void> {
    if (!proven.email) throw mailCodeWrong()
    const others = (await this.accounts.byEmail(tx, proven.emailHash, ['participant'])).filter(
      (it) => it.id !== personId,
    )
    if (others.length >= maxAccountsPerAddress) throw emailTaken()
    const address = this.codeSeal.open(proven.id, proven.email)
    await this.accounts.change(tx, personId, {
      email: await this.personSeal.seal(personId, 'email', address),
      emailHash: proven.emailHash,
    })
    await this.outbox.record(tx, emailConfirmed, { personId })
  }
}
