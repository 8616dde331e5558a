import { Injectable } from '@nestjs/common'
import { WallClock } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { DomainError } from '../../platform/domain/domain-error.ts'
import { hours, minutes } from '../../platform/domain/duration.ts'
import type { Exchange } from '../../platform/http/exchange.ts'
import { RateLimiter } from '../../platform/http/rate-limiter.ts'
import { AccountsRepository } from '../accounts.repository.ts'
import { Devices } from '../devices/devices.ts'
import type { Device } from '../devices/domain/device.ts'
import { NoticesRepository } from '../devices/notices.repository.ts'
import type { Account } from '../domain/account.ts'
import { pinLocked, pinWrong } from '../domain/identity.errors.ts'
import { afterUnknownMiss, unknownClosedUntil } from './domain/pin.ts'

/** Wrong PINs that unknown devices at one place on the internet may give. */
const placeRateLimit = { name: 'pin-place', maxTries: 60, windowMs: hours(1) }

/** PINs that may be given with the code on paper. */
const paperRateLimit = { name: 'pin-with-paper', maxTries: 5, windowMs: minutes(15) }

/** Where a try is counted: on a device that knows the person, or with all devices that do not. */
export interface CountedTries {
  readonly account: Account
  readonly device: Device | null
  /** Until when no try is taken from here; null: one may be made. */
  readonly closedUntil: Date | null
}

/**
 * Counts wrong PINs without a way to lock somebody out. A device that knows the person has a count of its own, so
 * whoever reads the mailbox can fill the count of unknown devices and the person's own phone goes on. After
 * OWASP's device cookies, with waits in place of locks.
 */
@Injectable()
export class PinTries {
  constructor(
    private readonly clock: WallClock,
    private readonly devices: Devices,
    private readonly accounts: AccountsRepository,
    private readonly notices: NoticesRepository,
    private readonly limiter: RateLimiter,
  ) {}

  /** Tries a PIN on a device that does not know the person. Throws `request.too_many` after too many wrong ones of its place. */
  fromPlace<T>({ request }: Exchange, attempt: () => Promise<T>): Promise<T> {
    return this.limiter.limitFailures([{ limit: placeRateLimit, who: request.ip }], {
      isFailure: (error) => error instanceof DomainError && error.code.startsWith('pin.'),
      attempt,
    })
  }

  countPaper(personId: string): Promise<void> {
    return this.limiter.consume(paperRateLimit, personId)
  }

  async isKnown(tx: Tx, exchange: Exchange, accountId: string): Promise<boolean> {
    return (await this.devices.here(tx, exchange, accountId)) !== null
  }

  async from(tx: Tx, exchange: Exchange, account: Account): Promise<CountedTries> {
    const device = await this.devices.here(tx, exchange, account.id)
    const now = this.clock.now()
    const closedUntil = device ? device.closedUntil : unknownClosedUntil(account.unknownMissesUntil, now)
    return { account, device, closedUntil }
  }

  areOpen({ closedUntil }: CountedTries): boolean {
    return closedUntil === null || closedUntil <= this.clock.now()
  }

  /** Counts one wrong try. Tries from elsewhere are told to the person in the app. Returns the count as it is now. */
  async countWrong(tx: Tx, { account, device }: CountedTries): Promise<CountedTries> {
    const now = this.clock.now()
    if (device) return { account, device, closedUntil: await this.devices.countWrong(tx, device) }
    const unknownMissesUntil = afterUnknownMiss(account.unknownMissesUntil, now)
    await this.accounts.change(tx, account.id, { unknownMissesUntil })
    await this.notices.add(tx, account.id, 'wrongPin')
    return { account, device, closedUntil: unknownClosedUntil(unknownMissesUntil, now) }
  }

  /** A right PIN clears the count of its own device and no other. */
  async forget(tx: Tx, { device }: CountedTries): Promise<void> {
    if (device) await this.devices.forgetTries(tx, device)
  }

  /** Throws what is said to whoever tried. */
  refuse({ closedUntil }: Pick<CountedTries, 'closedUntil'>): never {
    const now = this.clock.now()
    if (closedUntil && closedUntil > now) throw pinLocked(Math.ceil((closedUntil.getTime() - now.getTime()) / 1000))
    throw pinWrong()
  }
}
