import { Injectable } from '@nestjs/common'
import type { Locale } from '@tweespraak/contract/values/values'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { Ids } from '../../platform/ids/ids.ts'
import { AccountsRepository } from '../accounts.repository.ts'
import { blankAccount } from '../domain/account.ts'
import { PersonSeal } from '../person-seal.ts'
import { PinHashing } from '../pin/pin-hashing.ts'
import { RecoveryCodeFactory } from '../recovery/recovery-code-factory.ts'

interface ParticipantWish {
  readonly alias: string
  readonly locale: Locale
  readonly timeZone: string
  readonly pin: string
}

/** Makes accounts of participants. The first thing a person gets is a key of their own, which seals the name. */
@Injectable()
export class ParticipantAccounts {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly ids: Ids,
    private readonly sealing: PersonSeal,
    private readonly hashing: PinHashing,
    private readonly codes: RecoveryCodeFactory,
  ) {}

  /** Adds an account. Returns the person, and the recovery code, which is shown this once. */
  async create(tx: Tx, wish: ParticipantWish): Promise<{ personId: string; recoveryCode: string }> {
    const personId = this.ids.id()
    const { recoveryCode, kept } = this.codes.create()
    await this.accounts.add(tx, {
      ...blankAccount(personId, await this.sealing.seal(personId, 'name', wish.alias)),
      kind: 'participant',
      locale: wish.locale,
      timeZone: wish.timeZone,
      pinHash: await this.hashing.hash(wish.pin),
      ...kept,
    })
    return { personId, recoveryCode }
  }
}
