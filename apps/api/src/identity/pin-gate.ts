import { Injectable } from '@nestjs/common'
import { WallClock } from '../platform/clock/clock.ts'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import { system } from '../platform/domain/actor.ts'
import { AccountsRepository } from './accounts.repository.ts'
import { pinLocked, pinWrong } from './domain/identity.errors.ts'
import { afterTry, pinIsOpen } from './domain/pin.ts'
import { PinHashing } from './pin-hashing.ts'
import { WaitsRepository } from './waits.repository.ts'

/**
 * The gate before the private area. Every try is counted and kept, also when the request it belongs to fails. The right
 * PIN stops a wait for a way back there and then: whoever asked for it may be somebody else.
 */
@Injectable()
export class PinGate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountsRepository,
    private readonly waits: WaitsRepository,
    private readonly hashing: PinHashing,
    private readonly clock: WallClock,
  ) {}

  /** Passes when the PIN is right. Throws `pin.wrong`, or `pin.locked` with the seconds until it opens again. */
  async pass(personId: string, pin: string): Promise<void> {
    const now = this.clock.now()
    const verdict = await this.unitOfWork.apart(system('identity.pin'), async (tx) => {
      const account = await this.accounts.lock(tx, personId)
      if (!account?.pinHash) return { right: false, closedUntil: null }
      const tries = { failures: account.pinFailures, closedUntil: account.pinClosedUntil }
      if (!pinIsOpen(tries, now)) return { right: false, closedUntil: tries.closedUntil }
      const right = await this.hashing.matches(pin, account.pinHash)
      const next = afterTry(tries, right, now)
      await this.accounts.change(tx, personId, { pinFailures: next.failures, pinClosedUntil: next.closedUntil })
      if (right) await this.waits.stop(tx, personId, now)
      return { right, closedUntil: next.closedUntil }
    })
    if (verdict.right) return
    if (verdict.closedUntil) throw pinLocked(Math.ceil((verdict.closedUntil.getTime() - now.getTime()) / 1000))
    throw pinWrong()
  }
}
