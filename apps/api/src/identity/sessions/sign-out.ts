import { Injectable } from '@nestjs/common'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { UnitOfWork } from '../../platform/database/unit-of-work.ts'
import type { Actor } from '../../platform/domain/actor.ts'
import { type Participant, system } from '../../platform/domain/actor.ts'
import type { Exchange } from '../../platform/http/exchange.ts'
import { SessionCookie } from './session-cookie.ts'
import { Sessions } from './sessions.ts'

/**
 * Tells the browser to drop what it cached of this site. Never its cookies, which would take those of every host of the
 * domain with them, and never its storage: there may be sealed words of the partner in it.
 */
function emptyCache({ reply }: Exchange): void {
  reply.header('clear-site-data', '"cache"')
}

/** Ends sessions: this one, all of a person, or only the open private area of this one. */
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

  async everywhere(tx: Tx, actor: Participant, _input: unknown, exchange: Exchange): Promise<{ done: true }> {
    emptyCache(exchange)
    await this.sessions.endAll(tx, actor.personId)
    await this.sessions.end(tx, exchange)
    return { done: true }
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
