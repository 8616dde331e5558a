import { Injectable } from '@nestjs/common'
import type { Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/account'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { Participant } from '../../platform/domain/actor.ts'
import type { Exchange } from '../../platform/http/exchange.ts'
import { DevicesRepository } from './devices.repository.ts'
import { Devices } from './devices.ts'

/** The devices that know a person. A kind and a day, so that the list helps to recognise and tells nobody's whereabouts. */
@Injectable()
export class DevicesView {
  constructor(
    private readonly devices: Devices,
    private readonly rows: DevicesRepository,
  ) {}

  async run(
    tx: Tx,
    actor: Participant,
    _input: unknown,
    exchange: Exchange,
  ): Promise<Output<typeof contract.readDevices>> {
    const here = this.devices.markOf(exchange)
    const known = await this.rows.of(tx, actor.personId)
    return {
      devices: known.map(({ markHash, kind, since }) => ({
        kind,
        since,
        isHere: here !== undefined && markHash.equals(here),
      })),
    }
  }
}
