import { createParamDecorator, type ExecutionContext } from '@nestjs/common'
import type { Audience } from '@tweespraak/contract/endpoint'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** The web side of a request, for the verbs that begin or end a session. */
export interface Visit {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly audience: Audience
}

/** Gives a controller method the visit it serves. */
export const Visiting = createParamDecorator((audience: Audience, context: ExecutionContext): Visit => {
  const http = context.switchToHttp()
  return { request: http.getRequest<FastifyRequest>(), reply: http.getResponse<FastifyReply>(), audience }
})
