import { Injectable } from '@nestjs/common'
import { WallClock } from '../../platform/clock/clock.ts'
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.ts'
import { system } from '../../platform/domain/actor.ts'
import type { Exchange } from '../../platform/http/exchange.ts'
import { type RateLimit, RateLimiter } from '../../platform/http/rate-limiter.ts'
import { Devices } from '../devices/devices.ts'
import { isFamiliar } from '../devices/domain/device.ts'
import { PinGate } from './pin-gate.ts'

/**
 * What asks the PIN once more, also while the area is open, because one minute at an unlocked phone would be enough for it:
 * another PIN, address or paper code, the export, and erasing.
 */
@Injectable()
export class WeightyChange {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: PinGate,
    private readonly devices: Devices,
    private readonly limiter: RateLimiter,
    private readonly clock: WallClock,
  ) {}

  /** Throws `session.new_device`, `pin.wrong` or `pin.locked`; `request.too_many` when it was done as often as `limit` allows. */
  async permit(
    exchange: Exchange,
    { personId, pin }: { personId: string; pin: string },
    limit?: RateLimit,
  ): Promise<void> {
    await this.unitOfWork.runIndependent(system('identity.weighty-change'), (tx) =>
      this.devices.permitWeighty(tx, exchange, personId),
    )
    await this.gate.pass(exchange, personId, pin)
    if (limit) await this.limiter.consume(limit, personId)
  }

  /** Whether the address that is left behind gets a mail: always, but from a device that is known for a week as wished. */
  async mustTell(
    tx: Tx,
    exchange: Exchange,
    { personId, wished }: { personId: string; wished: boolean },
  ): Promise<boolean> {
    const device = await this.devices.here(tx, exchange, personId)
    return wished || !device || !isFamiliar(device, this.clock.now())
  }
}
