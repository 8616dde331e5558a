import { createHmac } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import { WallClock } from '../../platform/clock/clock.ts'
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.ts'
import { system } from '../../platform/domain/actor.ts'
import { DomainError } from '../../platform/domain/domain-error.ts'
import type { Exchange } from '../../platform/http/exchange.ts'
import { AccountsRepository } from '../accounts.repository.ts'
import { signInWrong } from '../domain/identity.errors.ts'
import { MailCodes } from '../email/mail-codes.ts'
import { PersonSeal } from '../person-seal.ts'
import { acceptTotp } from './domain/totp.ts'

/** A wrong second proof has one answer, whatever was wrong; a code from the app counts once. */
@Injectable()
export class StaffProof {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly codes: MailCodes,
    private readonly accounts: AccountsRepository,
    private readonly sealing: PersonSeal,
    private readonly clock: WallClock,
  ) {}

  /** The person who gave both codes rightly. Throws `sign_in.wrong`. */
  async of(exchange: Exchange, given: { code: string; totp: string }): Promise<string> {
    const { accountId: personId } = await this.codes
      .use(exchange, { purpose: 'staffSignIn', code: given.code })
      .catch((error: unknown) => {
        throw error instanceof DomainError ? signInWrong() : error
      })
    if (!personId) throw signInWrong()
    const right = await this.unitOfWork.runIndependent(system('identity.totp'), (tx) =>
      this.tryTotp(tx, personId, given.totp),
    )
    if (!right) throw signInWrong()
    return personId
  }

  private async tryTotp(tx: Tx, personId: string, given: string): Promise<boolean> {
    const account = await this.accounts.lock(tx, personId)
    if (!account?.totpSecret) return false
    const secret = Buffer.from(await this.sealing.open(personId, 'totp', account.totpSecret), 'hex')
    const step = acceptTotp(
      given,
      { secret, lastStep: account.totpLastStep },
      { now: this.clock.now(), hmac: hmacSha1 },
    )
    if (step === undefined) return false
    await this.accounts.change(tx, personId, { totpLastStep: step })
    return true
  }
}

const hmacSha1 = (key: Uint8Array, message: Uint8Array) => createHmac('sha1', key).update(message).digest()
