import { Injectable } from '@nestjs/common'
import { UnitOfWork } from '../../platform/database/unit-of-work.ts'
import { system } from '../../platform/domain/actor.ts'
import type { Exchange } from '../../platform/http/exchange.ts'
import { AccountsRepository } from '../accounts.repository.ts'
import { pinWrong } from '../domain/identity.errors.ts'
import { Waits } from '../recovery/waits.ts'
import { PinHashing } from './pin-hashing.ts'
import { PinTries } from './pin-tries.ts'

/**
 * The gate before the private area: one PIN against one account. A wrong try is counted where it comes from (PinTries)
 * and stays counted when the request it belongs to fails. The right PIN stops a wait for a way back there and then:
 * whoever asked for it may be somebody else.
 */
@Injectable()
export class PinGate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountsRepository,
    private readonly hashing: PinHashing,
    private readonly tries: PinTries,
    private readonly waits: Waits,
  ) {}

  /** Passes when this is the person's PIN. Throws `pin.wrong`, or `pin.locked` with the seconds until the next try here. */
  async pass(exchange: Exchange, personId: string, pin: string): Promise<void> {
    const attempt = () => this.try(exchange, personId, pin)
    const known = await this.unitOfWork.runIndependent(system('identity.pin'), (tx) =>
      this.tries.isKnown(tx, exchange, personId),
    )
    return known ? attempt() : this.tries.fromPlace(exchange, attempt)
  }

  private async try(exchange: Exchange, personId: string, pin: string): Promise<void> {
    const refused = await this.unitOfWork.runIndependent(system('identity.pin'), async (tx) => {
      const account = await this.accounts.lock(tx, personId)
      if (!account?.pinHash) return { closedUntil: null }
      const from = await this.tries.from(tx, exchange, account)
      if (!this.tries.areOpen(from)) return from
      if (!(await this.hashing.matches(pin, account.pinHash))) return this.tries.countWrong(tx, from)
      await this.tries.forget(tx, from)
      await this.waits.stop(tx, personId)
      return undefined
    })
    if (refused) this.tries.refuse(refused)
  }

  /**
   * Passes whoever has the code on paper and the PIN. Counted by itself: whoever filled the count of unknown devices
   * cannot keep the person out of a new one. Throws `pin.wrong` or `request.too_many`.
   */
  async passWithPaper(personId: string, pin: string): Promise<void> {
    await this.tries.countPaper(personId)
    const passed = await this.unitOfWork.runIndependent(system('identity.pin'), async (tx) => {
      const account = await this.accounts.lock(tx, personId)
      if (!account?.pinHash || !(await this.hashing.matches(pin, account.pinHash))) return false
      await this.waits.stop(tx, personId)
      return true
    })
    if (!passed) throw pinWrong()
  }

  /** Refuses as a wrong PIN, after the same work: for a device that knows nobody. */
  refuseUnknownDevice(exchange: Exchange, pin: string): Promise<never> {
    return this.tries.fromPlace(exchange, async () => {
      await this.hashing.hash(pin)
      throw pinWrong()
    })
  }
}
