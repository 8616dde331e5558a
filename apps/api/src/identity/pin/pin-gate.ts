import { Injectable } from '@nestjs/common'
import { WallClock } from '../../platform/clock/clock.ts'
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.ts'
import { system } from '../../platform/domain/actor.ts'
import { AccountsRepository } from '../accounts.repository.ts'
import { pinLocked, pinWrong, twoPlaces } from '../domain/identity.errors.ts'
import { WaitsRepository } from '../recovery/waits.repository.ts'
import { afterTry, type PinCandidate, pinIsOpen, whoIsMeant } from './domain/pin.ts'
import { PinHashing } from './pin-hashing.ts'

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
    await this.passOneOf([personId], pin)
  }

  /**
   * Passes the one whose PIN this is. Every PIN is compared, in an order that does not change, so that neither the
   * answer nor its time tells whose it was. A try that fits nobody counts for all; throws as `pass` does, and
   * `session.two_places` when it fits two.
   */
  async passOneOf(personIds: readonly string[], pin: string): Promise<string> {
    const now = this.clock.now()
    const verdict = await this.unitOfWork.runIndependent(system('identity.pin'), async (tx) => {
      const candidates = await this.compare(tx, personIds, pin)
      const meant = whoIsMeant(candidates, now)
      if (meant === 'two') return { meant, closedUntil: null }
      if (meant === 'none') return { meant, closedUntil: await this.countWrong(tx, candidates, now) }
      await this.accounts.change(tx, meant.id, { pinFailures: 0, pinClosedUntil: null })
      await this.waits.stop(tx, meant.id, now)
      return { meant, closedUntil: null }
    })
    if (verdict.meant === 'two') throw twoPlaces()
    if (verdict.meant !== 'none') return verdict.meant.id
    if (verdict.closedUntil) throw pinLocked(Math.ceil((verdict.closedUntil.getTime() - now.getTime()) / 1000))
    throw pinWrong()
  }

  private async compare(tx: Tx, personIds: readonly string[], pin: string): Promise<PinCandidate[]> {
    const candidates: PinCandidate[] = []
    for (const id of personIds.toSorted()) {
      const account = await this.accounts.lock(tx, id)
      if (!account?.pinHash) continue
      const tries = { failures: account.pinFailures, closedUntil: account.pinClosedUntil }
      candidates.push({ id, tries, right: await this.hashing.matches(pin, account.pinHash) })
    }
    return candidates
  }

  /** Counts a wrong try for everybody it was open to. Gives until when the last of those that are closed now stays so. */
  private async countWrong(tx: Tx, candidates: readonly PinCandidate[], now: Date): Promise<Date | null> {
    let last: Date | null = null
    for (const { id, tries } of candidates) {
      const next = pinIsOpen(tries, now) ? afterTry(tries, false, now) : tries
      if (next !== tries) {
        await this.accounts.change(tx, id, { pinFailures: next.failures, pinClosedUntil: next.closedUntil })
      }
      if (next.closedUntil && (!last || next.closedUntil > last)) last = next.closedUntil
    }
    return last
  }
}
