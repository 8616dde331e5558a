import type { Audience } from '@tweespraak/contract/endpoint'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** The request and the reply behind one call, for the few handlers that set cookies or look at where it comes from. */
export interface Exchange {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly audience: Audience
}
