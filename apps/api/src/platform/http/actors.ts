import type { Audience } from '@tweespraak/contract/endpoint'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../domain/actor.ts'

/** Finds out who a request comes from. The identity context provides it. */
export abstract class Actors {
  /** The person behind the request's session for this audience; a visitor when there is none. */
  abstract behind(request: FastifyRequest, reply: FastifyReply, audience: Audience): Promise<Actor>
}
