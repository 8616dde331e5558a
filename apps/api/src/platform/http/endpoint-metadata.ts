import type { FastifyRequest } from 'fastify'
import type { Actor } from '../domain/actor.ts'

/** The key under which a handler carries the endpoint of the contract that it serves. */
export const endpointOf = Symbol('endpoint')

/** The request as the pipeline leaves it: with who is asking. */
export interface ActorRequest extends FastifyRequest {
  actor?: Actor
}
