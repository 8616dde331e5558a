import { Injectable } from '@nestjs/common'
import type { Locale } from '@tweespraak/contract/values/values'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { AccountsRepository } from './accounts.repository.ts'
import { PersonSeal } from './person-seal.ts'

/** How to reach a person. */
export interface Contact {
  readonly email: string | null
  readonly locale: Locale
  readonly timeZone: string
}

/** What neighbours may ask about a person. Row level security decides whether the one who asks gets an answer. */
@Injectable()
export class IdentityReader {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly sealing: PersonSeal,
  ) {}

  async contactOf(tx: Tx, personId: string): Promise<Contact | undefined> {
    const account = await this.accounts.byId(tx, personId)
    if (!account) return undefined
    const email = account.email ? await this.sealing.open(personId, 'email', account.email) : null
    return { email, locale: account.locale, timeZone: account.timeZone }
  }

  /** How to reach a person where nobody else here reads along; undefined without an address, and at a shared one. */
  async ownMailboxOf(tx: Tx, personId: string): Promise<{ email: string; locale: Locale } | undefined> {
    const contact = await this.contactOf(tx, personId)
    if (!contact?.email || (await this.sharesMailbox(tx, personId))) return undefined
    return { email: contact.email, locale: contact.locale }
  }

  /** Does somebody else here have the same mail address? Only the system sees that. */
  async sharesMailbox(tx: Tx, personId: string): Promise<boolean> {
    const account = await this.accounts.byId(tx, personId)
    if (!account?.emailHash) return false
    const there = await this.accounts.byEmail(tx, account.emailHash, ['participant'])
    return there.some((it) => it.id !== personId)
  }

  /** The alias of a participant, or the name of staff. */
  async nameOf(tx: Tx, personId: string): Promise<string | undefined> {
    const account = await this.accounts.byId(tx, personId)
    return account ? this.sealing.open(personId, 'name', account.name) : undefined
  }

  /** Opens a sealed name that the caller may show. */
  openName({ personId, name }: { readonly personId: string; readonly name: Buffer }): Promise<string> {
    return this.sealing.open(personId, 'name', name)
  }
}
