import { Injectable } from '@nestjs/common'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { Participant } from '../../platform/domain/actor.ts'
import type { Exchange } from '../../platform/http/exchange.ts'
import { emptyCache } from '../sessions/empty-cache.ts'
import { Sessions } from '../sessions/sessions.ts'
import { DevicesRepository } from './devices.repository.ts'
import { Devices } from './devices.ts'

/** Ends every session of a person, and makes every other device forget them. Here the PIN alone still opens afterwards. */
@Injectable()
export class SignOutEverywhere {
  constructor(
    private readonly sessions: Sessions,
    private readonly devices: Devices,
    private readonly rows: DevicesRepository,
  ) {}

  async run(tx: Tx, actor: Participant, _input: unknown, exchange: Exchange): Promise<{ done: true }> {
    emptyCache(exchange)
    await this.sessions.endAll(tx, actor.personId)
    await this.sessions.end(tx, exchange)
    await this.rows.forgetOthers(tx, actor.personId, this.devices.markOf(exchange))
    return { done: true }
  }
}
