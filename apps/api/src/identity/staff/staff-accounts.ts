import { Injectable } from '@nestjs/common'
import type { Locale } from '@tweespraak/contract/values/values'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { Ids } from '../../platform/ids/ids.ts'
import { BlindIndex } from '../../platform/keys/blind-index.ts'
import { AccountsRepository } from '../accounts.repository.ts'
import { type AccountKind, blankAccount } from '../domain/account.ts'
import { normalEmail } from '../email/domain/email.ts'
import { PersonSeal } from '../person-seal.ts'

export interface StaffWish {
  readonly kind: Exclude<AccountKind, 'participant'>
  readonly municipalityId: string | null
  readonly name: string
  readonly email: string
  readonly locale: Locale
  /** The secret of the authenticator app, in hex. */
  readonly totpSecret: string
}

/** Makes accounts of staff. The first thing a person gets is a key of their own, which seals name, address and secret. */
@Injectable()
export class StaffAccounts {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly ids: Ids,
    private readonly index: BlindIndex,
    private readonly sealing: PersonSeal,
  ) {}

  /** Adds an account and returns its person. Fails on an address that another member of staff has. */
  async create(tx: Tx, wish: StaffWish): Promise<string> {
    const personId = this.ids.id()
    const email = normalEmail(wish.email)
    await this.accounts.add(tx, {
      ...blankAccount(personId, await this.sealing.seal(personId, 'name', wish.name)),
      kind: wish.kind,
      municipalityId: wish.municipalityId,
      locale: wish.locale,
      timeZone: 'Europe/Amsterdam',
      email: await this.sealing.seal(personId, 'email', email),
      emailHash: this.index.of('email', email),
      totpSecret: await this.sealing.seal(personId, 'totp', wish.totpSecret),
    })
    return personId
  }
}
