import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/way-back'
import { WallClock } from '../platform/clock/clock.ts'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import { type Participant, system } from '../platform/domain/actor.ts'
import { notFound } from '../platform/domain/domain-error.ts'
import { hours } from '../platform/domain/duration.ts'
import { RateLimiter } from '../platform/http/rate-limiter.ts'
import { AccountsRepository } from './accounts.repository.ts'
import { anotherWaits, runs } from './domain/way-back.ts'
import { WaitsRepository } from './waits.repository.ts'
import { shownWait } from './way-back.view.ts'
import { WayBackPost } from './way-back-post.ts'

/** Asking, for one person: each time a mail may go out. */
const allowance = { name: 'way-back', maxTries: 5, windowMs: hours(24) }

/** Begins the wait of who is signed in and has neither PIN nor recovery code. Asking again neither shortens nor lengthens it. */
@Injectable()
export class AskWayBack {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly limiter: RateLimiter,
    private readonly accounts: AccountsRepository,
    private readonly waits: WaitsRepository,
    private readonly post: WayBackPost,
    private readonly clock: WallClock,
  ) {}

  async run(
    actor: Participant,
    { body }: Input<typeof contract.askWayBack>,
  ): Promise<Output<typeof contract.askWayBack>> {
    await this.limiter.consume(allowance, actor.personId)
    return this.unitOfWork.run(system('identity.ask-way-back'), async (tx) => {
      if (!(await this.accounts.lock(tx, actor.personId))) throw notFound()
      const now = this.clock.now()
      const running = await this.waits.of(tx, actor.personId)
      if (runs(running, now)) {
        if (running.purpose !== body.purpose) throw anotherWaits()
        return { wait: shownWait(running) }
      }
      const wait = { accountId: actor.personId, purpose: body.purpose, begunAt: now, stoppedAt: null }
      await this.waits.begin(tx, wait)
      await this.post.plan(tx, wait)
      return { wait: shownWait(wait) }
    })
  }
}
