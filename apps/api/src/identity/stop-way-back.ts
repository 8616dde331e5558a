import { Injectable } from '@nestjs/common'
import { WallClock } from '../platform/clock/clock.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { type Participant } from '../platform/domain/actor.ts'
import { AccountsRepository } from './accounts.repository.ts'
import { WaitsRepository } from './waits.repository.ts'

/** Needs no PIN: stopping does nobody harm. The owner is still told that it was asked for. */
@Injectable()
export class StopWayBack {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly waits: WaitsRepository,
    private readonly clock: WallClock,
  ) {}

  async run(tx: Tx, actor: Participant): Promise<{ done: true }> {
    await this.accounts.lock(tx, actor.personId)
    await this.waits.stop(tx, actor.personId, this.clock.now())
    return { done: true }
  }
}
