import { Injectable } from '@nestjs/common'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import { type Participant, system } from '../platform/domain/actor.ts'
import { SessionCookie } from './session-cookie.ts'
import { Sessions } from './sessions.ts'
import type { Visit } from './visit.ts'

/** Ends sessions: this one, all of a person, or only the open private area of this one. */
@Injectable()
export class SignOut {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
  ) {}

  /** Also what the quick exit calls: whoever was halfway in leaves nothing that opens. */
  here(visit: Visit): Promise<{ done: true }> {
    this.cookie.clearArrival(visit)
    return this.unitOfWork.run(system('identity.sign-out'), async (tx) => {
      await this.sessions.end(tx, visit)
      return { done: true }
    })
  }

  everywhere(actor: Participant, visit: Visit): Promise<{ done: true }> {
    return this.unitOfWork.run(system('identity.sign-out'), async (tx) => {
      await this.sessions.endAll(tx, actor.personId)
      await this.sessions.end(tx, visit)
      return { done: true }
    })
  }

  lock(actor: Participant): Promise<{ done: true }> {
    return this.unitOfWork.run(system('identity.lock'), async (tx) => {
      await this.sessions.close(tx, actor.sessionId)
      return { done: true }
    })
  }
}
