import type { Audience } from '@tweespraak/contract/endpoint'
import type { FastifyRequest } from 'fastify'
import type { Actor } from '../domain/actor.ts'

/** What the database needs to find the session behind a cookie, and to note that the person was seen. */
export interface SessionLookup {
  readonly tokenHash: Buffer
  /** Only accounts of this kind count: the cookie of one audience opens nothing of another. */
  readonly accountKind: Actor['kind']
  readonly now: Date
  /** Sessions that began before this are over. */
  readonly createdAfter: Date
  /** Sessions that were not used since this are over. */
  readonly seenAfter: Date
  /** A session seen after this is not written again, so that most requests write nothing for it. */
  readonly touchBefore: Date
  /** How long the private area stays open when it is open and the session is touched. */
  readonly openUntil: Date
}

/** Says how to find out who a request comes from. The identity context provides it. */
export abstract class Actors {
  /** Returns what to look up for this request; undefined when it carries no session of this audience. */
  abstract lookupOf(request: FastifyRequest, audience: Audience): SessionLookup | undefined
}
