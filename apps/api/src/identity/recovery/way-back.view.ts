import { Injectable } from '@nestjs/common'
import type { Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/way-back'
import { WallClock } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { Participant } from '../../platform/domain/actor.ts'
import { finishFrom, finishUntil, runs, type Wait } from './domain/way-back.ts'
import { WaitsRepository } from './waits.repository.ts'

@Injectable()
export class WayBackView {
  constructor(
    private readonly waits: WaitsRepository,
    private readonly clock: WallClock,
  ) {}

  async run(tx: Tx, actor: Participant): Promise<Output<typeof contract.readWayBack>> {
    const wait = await this.waits.of(tx, actor.personId)
    return { wait: runs(wait, this.clock.now()) ? shownWait(wait) : null }
  }
}

export const shownWait = (wait: Wait) => ({
  purpose: wait.purpose,
  from: finishFrom(wait).toISOString(),
  until: finishUntil(wait).toISOString(),
})
