import { Injectable } from '@nestjs/common'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { UnitOfWork } from '../../platform/database/unit-of-work.ts'
import type { Actor } from '../../platform/domain/actor.ts'
import { type Participant, system } from '../../platform/domain/actor.ts'
import type { Exchange } from '../../platform/http/exchange.ts'
import { emptyCache } from './empty-cache.ts'
import { SessionCookie } from './session-cookie.ts'
import { Sessions } from './sessions.ts'

/** Ends this session, or only its open private area. */
@Injectable()
export class SignOut {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
  ) {}

  /** Also what the quick exit calls: whoever was halfway in leaves nothing that opens. */
  here(_actor: Actor, _input: unknown, exchange: Exchange): Promise<{ done: true }> {
    this.cookie.clearArrival(exchange)
    emptyCache(exchange)
    return this.unitOfWork.run(system('identity.sign-out'), async (tx) => {
      await this.sessions.end(tx, exchange)
      return { done: true }
    })
  }

  /** Nothing is left to do: that the request came has kept the private area open already. */
  async stillHere(): Promise<{ done: true }> {
    return { done: true }
  }

  async lock(tx: Tx, actor: Participant): Promise<{ done: true }> {
    await this.sessions.close(tx, actor.sessionId)
    return { done: true }
  }
}
