import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/way-back'
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.ts'
import { type Participant, system } from '../../platform/domain/actor.ts'
import { hours } from '../../platform/domain/duration.ts'
import { RateLimiter } from '../../platform/http/rate-limiter.ts'
import { Waits } from './waits.ts'
import { WayBackMails } from './way-back-mails.ts'

/** How often one person may ask: each time a mail may go out. */
const askRateLimit = { name: 'way-back', maxTries: 5, windowMs: hours(24) }

/** The way back of whoever is signed in and has neither PIN nor recovery code. */
@Injectable()
export class WayBack {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly limiter: RateLimiter,
    private readonly waits: Waits,
    private readonly mails: WayBackMails,
  ) {}

  /** Begins the wait. Asking again neither shortens nor lengthens it. */
  async ask(
    actor: Participant,
    { body }: Input<typeof contract.askWayBack>,
  ): Promise<Output<typeof contract.askWayBack>> {
    await this.limiter.consume(askRateLimit, actor.personId)
    return this.unitOfWork.run(system('identity.ask-way-back'), async (tx) => {
      const { wait, isNew } = await this.waits.begin(tx, actor.personId, body.purpose)
      if (isNew) await this.mails.plan(tx, wait)
      return { done: true }
    })
  }

  /** Stops the wait. Needs no PIN: stopping does nobody harm. The owner is still told that it was asked for. */
  async stop(tx: Tx, actor: Participant): Promise<{ done: true }> {
    await this.waits.stop(tx, actor.personId)
    return { done: true }
  }

  /** The owner has read that somebody asked. */
  async noteSeen(tx: Tx, actor: Participant): Promise<Output<typeof contract.sawWayBack>> {
    await this.waits.noteSeen(tx, actor.personId)
    return { done: true }
  }
}
