import { Injectable } from '@nestjs/common'
import type { Audience } from '@tweespraak/contract/endpoint'
import type { FastifyRequest } from 'fastify'
import { WallClock } from '../../platform/clock/clock.ts'
import { UnitOfWork } from '../../platform/database/unit-of-work.ts'
import { system } from '../../platform/domain/actor.ts'
import { after } from '../../platform/domain/duration.ts'
import { Actors, type SessionLookup } from '../../platform/http/actors.ts'
import type { AccountKind } from '../domain/account.ts'
import { privateAreaOpenMs, sessionLimits, sessionTouchMs } from './domain/session.ts'
import { SessionKeys } from './session-keys.ts'
import { SessionsRepository } from './sessions.repository.ts'

const kindFor: Record<Audience, AccountKind> = {
  learner: 'participant',
  professional: 'professional',
  municipality: 'municipality',
}

/** Says which session a request carries and by which limits it counts, and notes that its person was seen. */
@Injectable()
export class SessionActors extends Actors {
  constructor(
    private readonly clock: WallClock,
    private readonly keys: SessionKeys,
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionsRepository,
  ) {
    super()
  }

  override lookupOf(request: FastifyRequest, audience: Audience): SessionLookup | undefined {
    const tokenHash = this.keys.tokenIn(request, audience)
    if (!tokenHash) return undefined
    const now = this.clock.now()
    return {
      tokenHash,
      accountKind: kindFor[audience],
      now,
      ...sessionLimits(kindFor[audience], now),
      touchBefore: after(now, -sessionTouchMs),
      openingHash: this.keys.openingIn(request),
    }
  }

  override isOfAnother(request: FastifyRequest, personId: string): boolean {
    return this.keys.isOpeningOfAnother(request, personId)
  }

  override async touch(sessionId: string, isOpen: boolean): Promise<void> {
    const seenAt = this.clock.now()
    // Touched at most every so often: what is done in between still keeps the area open for the whole time.
    const openUntil = isOpen ? after(seenAt, privateAreaOpenMs + sessionTouchMs) : null
    await this.unitOfWork.runIndependent(system('identity.touch'), (tx) =>
      this.sessions.touch(tx, sessionId, { seenAt, openUntil }),
    )
  }
}
