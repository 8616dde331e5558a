import { Injectable } from '@nestjs/common'
import { WallClock } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { DomainError } from '../../platform/domain/domain-error.ts'
import { after } from '../../platform/domain/duration.ts'
import type { Exchange } from '../../platform/http/exchange.ts'
import { Ids } from '../../platform/ids/ids.ts'
import { BlindIndex } from '../../platform/keys/blind-index.ts'
import { SessionCookie } from '../sessions/session-cookie.ts'
import { DevicesRepository } from './devices.repository.ts'
import { afterWrongPin, type Device, kindOf, newDeviceWaitMs } from './domain/device.ts'

/** How somebody proved to be this person, the first time on a device. A code by mail makes it wait a day. */
export type Proof = 'mailCode' | 'paper' | 'newAccount' | 'session'

/** The browser a request comes from, as a device that may know a person. */
@Injectable()
export class Devices {
  constructor(
    private readonly ids: Ids,
    private readonly clock: WallClock,
    private readonly index: BlindIndex,
    private readonly cookie: SessionCookie,
    private readonly devices: DevicesRepository,
  ) {}

  /** This device, when it knows this person. */
  async here(tx: Tx, exchange: Exchange, accountId: string): Promise<Device | null> {
    const markHash = this.markOf(exchange)
    return markHash ? this.devices.find(tx, markHash, accountId) : null
  }

  /** The person this device knows. */
  async whoIsKnown(tx: Tx, exchange: Exchange): Promise<string | undefined> {
    const markHash = this.markOf(exchange)
    return markHash && this.devices.whoseIs(tx, markHash)
  }

  /** Makes this device know the person, who just gave the right PIN here, and forget anybody else. */
  async remember(tx: Tx, exchange: Exchange, { accountId, proof }: { accountId: string; proof: Proof }): Promise<void> {
    const now = this.clock.now()
    const mark = this.cookie.readDevice(exchange.request, exchange.audience) ?? this.ids.bytes(32).toString('base64url')
    this.cookie.setDevice(exchange, mark)
    await this.devices.remember(tx, {
      markHash: this.index.of('device', mark),
      accountId,
      kind: kindOf(exchange.request.headers['user-agent']),
      since: now.toISOString().slice(0, 10),
      trustedFrom: proof === 'mailCode' || proof === 'session' ? after(now, newDeviceWaitMs) : now,
      failures: 0,
      closedUntil: null,
    })
  }

  /** Counts a wrong PIN on this device. Returns until when it takes no other; null when it may try again at once. */
  async countWrong(tx: Tx, device: Device): Promise<Date | null> {
    const tries = afterWrongPin(device.failures, this.clock.now())
    await this.devices.count(tx, device, tries)
    return tries.closedUntil
  }

  async forgetTries(tx: Tx, device: Device): Promise<void> {
    if (device.failures > 0) await this.devices.count(tx, device, { failures: 0, closedUntil: null })
  }

  /**
   * Permits what matters most: another PIN, address or paper code, export, erasing. Throws `session.new_device` with the
   * seconds to wait on a device that got in by a code from the mail less than a day ago.
   */
  async permitWeighty(tx: Tx, exchange: Exchange, accountId: string): Promise<void> {
    const now = this.clock.now()
    const device = await this.here(tx, exchange, accountId)
    const from = device?.trustedFrom ?? after(now, newDeviceWaitMs)
    if (from > now) {
      throw new DomainError('refused', 'session.new_device', Math.ceil((from.getTime() - now.getTime()) / 1000))
    }
  }

  /** The mark of this browser, as it is kept; undefined when it has none. */
  markOf({ request, audience }: Exchange): Buffer | undefined {
    const mark = this.cookie.readDevice(request, audience)
    return mark === undefined ? undefined : this.index.of('device', mark)
  }
}
