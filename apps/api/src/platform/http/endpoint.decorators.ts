import {
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
  HttpCode,
  RequestMapping,
  RequestMethod,
  SetMetadata,
} from '@nestjs/common'
import type { Endpoint, Input } from '@tweespraak/contract/endpoint'
import type { FastifyRequest } from 'fastify'
import type { Actor } from '../domain/actor.ts'
import { InvalidRequest } from './invalid-request.ts'

export const endpointOf = Symbol('endpoint')

/** The request as our guards leave it: with who is asking. */
export interface ActorRequest extends FastifyRequest {
  actor?: Actor
}

/** Binds a controller method to the endpoint of the contract that it serves. */
export const Serves = (endpoint: Endpoint) =>
  applyDecorators(
    SetMetadata(endpointOf, endpoint),
    RequestMapping({ path: `api/${endpoint.audience}${endpoint.path}`, method: RequestMethod[endpoint.method] }),
    HttpCode(200),
  )

/** Who is asking, as the session guard found out. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<ActorRequest>()
  if (!actor) throw new Error('an endpoint was reached without an actor')
  return actor
})

/** What was asked, parsed by the contract. Unknown fields and wrong values never get past this. */
export const Given = createParamDecorator((endpoint: Endpoint, context: ExecutionContext) => {
  const request = context.switchToHttp().getRequest<FastifyRequest>()
  return parseRequest(endpoint, request)
})

/** Parses every part of a request by its endpoint. Throws InvalidRequest, naming all fields that are wrong. */
export function parseRequest<E extends Endpoint>(
  endpoint: E,
  request: Pick<FastifyRequest, 'params' | 'query' | 'body'>,
): Input<E> {
  const problems: { path: string; expected: string }[] = []
  const parsed: Record<string, unknown> = {}
  for (const part of ['params', 'query', 'body'] as const) {
    const schema = endpoint[part]
    if (!schema) continue
    const read = schema.safeParse(request[part] ?? (part === 'query' ? {} : undefined))
    if (read.success) parsed[part] = read.data
    else {
      for (const issue of read.error.issues) {
        problems.push({ path: [part, ...issue.path].join('.'), expected: issue.message })
      }
    }
  }
  if (problems.length > 0) throw new InvalidRequest(problems)
  return parsed as unknown as Input<E>
}

/** The place on the internet a request comes from, for counting tries. Never kept as it is. */
export const Place = createParamDecorator(
  (_: unknown, context: ExecutionContext): string => context.switchToHttp().getRequest<FastifyRequest>().ip,
)
