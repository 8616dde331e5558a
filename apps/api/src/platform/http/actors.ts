import type { Audience } from '@tweespraak/contract/endpoint'
import type { FastifyRequest } from 'fastify'
import type { Actor } from '../domain/actor.ts'

/** What the database needs to find the session behind a cookie. */
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
  /** Of the opening that the page carries; undefined: the private area counts as closed for it. */
  readonly openingHash: Buffer | undefined
}

/** Says how to find out who a request comes from. The identity context provides it. */
export abstract class Actors {
  /** Returns what to look up for this request; undefined when it carries no session of this audience. */
  abstract lookupOf(request: FastifyRequest, audience: Audience): SessionLookup | undefined
  /** Whether the page that sent this request belongs to another person than the one behind its session. */
  abstract isOfAnother(request: FastifyRequest, personId: string): boolean
  /**
   * Notes that the person was seen, in a transaction of its own that waits for nobody. Never inside the request's: it
   * would hold the session to the request's end, and signing out would wait for that.
   * `isOpen`: the private area is open for the page, and stays so.
   */
  abstract touch(sessionId: string, isOpen: boolean): Promise<void>
}
