import { Injectable } from '@nestjs/common'
import type { Audience } from '@tweespraak/contract/endpoint'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { WallClock } from '../platform/clock/clock.ts'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import { type Actor, system, visitor } from '../platform/domain/actor.ts'
import { after } from '../platform/domain/duration.ts'
import { Actors } from '../platform/http/actors.ts'
import { BlindIndex } from '../platform/keys/blind-index.ts'
import { type AccountKind, privateAreaOpen, sessionCounts } from './domain/session.ts'
import { SessionCookie } from './session-cookie.ts'

interface Found {
  readonly id: string
  readonly account_id: string
  readonly kind: AccountKind
  readonly municipality_id: string | null
  readonly created_at: Date
  readonly seen_at: Date
  readonly open_until: Date | null
}

const kindFor: Record<Audience, AccountKind> = {
  learner: 'participant',
  professional: 'professional',
  municipality: 'municipality',
}

/** Finds the person behind a session cookie, and notes that they were seen. */
@Injectable()
export class SessionActors extends Actors {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: WallClock,
    private readonly index: BlindIndex,
    private readonly cookie: SessionCookie,
  ) {
    super()
  }

  override async behind(request: FastifyRequest, _reply: FastifyReply, audience: Audience): Promise<Actor> {
    const token = this.cookie.read(request, audience)
    if (!token) return visitor
    const now = this.clock.now()
    const found = await this.unitOfWork.runIndependent(system('identity.session'), async (tx) => {
      const [rows] = await tx.query<[Found[], number]>(
        `update identity.sessions s
         set seen_at = $2, open_until = case when s.open_until > $2 then $3::timestamptz end
         from identity.accounts a
         where s.token_hash = $1 and a.id = s.account_id
         returning s.id, s.account_id, a.kind, a.municipality_id, s.created_at,
           (select o.seen_at from identity.sessions o where o.id = s.id) as seen_at, s.open_until`,
        [this.index.of('session', token), now, after(now, privateAreaOpen)],
      )
      const row = rows[0]
      const counts = row && sessionCounts(row.kind, { createdAt: row.created_at, seenAt: row.seen_at }, now)
      if (row && !counts) await tx.query('delete from identity.sessions where id = $1', [row.id])
      return counts ? row : undefined
    })
    if (!found || found.kind !== kindFor[audience]) return visitor
    return actorOf(found)
  }
}

function actorOf(found: Found): Actor {
  const who = { personId: found.account_id, sessionId: found.id }
  switch (found.kind) {
    case 'participant':
      return { kind: 'participant', ...who, unlocked: found.open_until !== null }
    case 'professional':
      return { kind: 'professional', ...who }
    case 'municipality':
      return found.municipality_id ? { kind: 'municipality', ...who, municipalityId: found.municipality_id } : visitor
    case 'operator':
      return { kind: 'operator', ...who }
  }
}
