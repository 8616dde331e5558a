import { Injectable } from '@nestjs/common'
import { WallClock } from '../platform/clock/clock.ts'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import { type Participant, system } from '../platform/domain/actor.ts'
import { AccountsRepository } from './accounts.repository.ts'
import { WaitsRepository } from './waits.repository.ts'

/** Needs no PIN: stopping does nobody harm. The owner is still told that it was asked for. */
@Injectable()
export class StopWayBack {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountsRepository,
    private readonly waits: WaitsRepository,
    private readonly clock: WallClock,
  ) {}

  run(actor: Participant): Promise<{ done: true }> {
    return this.unitOfWork.run(system('identity.stop-way-back'), async (tx) => {
      await this.accounts.lock(tx, actor.personId)
      await this.waits.stop(tx, actor.personId, this.clock.now())
      return { done: true }
    })
  }
}
