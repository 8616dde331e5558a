import { Injectable } from '@nestjs/common'
import type { Locale } from '@tweespraak/contract/values/values'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Ids } from '../platform/ids/ids.ts'
import { BlindIndex } from '../platform/keys/blind-index.ts'
import { AccountsRepository } from './accounts.repository.ts'
import type { Account } from './domain/account.ts'
import { normalEmail } from './domain/email.ts'
import type { AccountKind } from './domain/session.ts'
import { NewRecoveryCode } from './new-recovery-code.ts'
import { PersonSeal } from './person-seal.ts'
import { PinHashing } from './pin-hashing.ts'

interface ParticipantWish {
  readonly alias: string
  readonly locale: Locale
  readonly timeZone: string
  readonly pin: string
}

export interface StaffWish {
  readonly kind: Exclude<AccountKind, 'participant'>
  readonly municipalityId: string | null
  readonly name: string
  readonly email: string
  readonly locale: Locale
  /** The secret of the authenticator app, in hex. */
  readonly totpSecret: string
}

/** Makes accounts. The first thing a person gets is a key of their own; name and address are sealed with it. */
@Injectable()
export class NewAccounts {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly ids: Ids,
    private readonly index: BlindIndex,
    private readonly sealing: PersonSeal,
    private readonly pins: PinHashing,
    private readonly newCode: NewRecoveryCode,
  ) {}

  async participant(tx: Tx, wish: ParticipantWish): Promise<{ personId: string; recoveryCode: string }> {
    const personId = this.ids.id()
    const { recoveryCode, kept } = this.newCode.make()
    await this.accounts.add(tx, {
      ...(await this.blank(personId, wish.alias)),
      kind: 'participant',
      locale: wish.locale,
      timeZone: wish.timeZone,
      pinHash: await this.pins.hash(wish.pin),
      ...kept,
    })
    return { personId, recoveryCode }
  }

  async staff(tx: Tx, wish: StaffWish): Promise<string> {
    const personId = this.ids.id()
    const email = normalEmail(wish.email)
    await this.accounts.add(tx, {
      ...(await this.blank(personId, wish.name)),
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

  private async blank(id: string, name: string): Promise<Omit<Account, 'kind' | 'locale' | 'timeZone'>> {
    return {
      id,
      municipalityId: null,
      name: await this.sealing.seal(id, 'name', name),
      emailHash: null,
      email: null,
      pinHash: null,
      pinFailures: 0,
      pinClosedUntil: null,
      recoveryHash: null,
      recoveryKept: true,
      totpSecret: null,
      totpLastStep: 0,
    }
  }
}
