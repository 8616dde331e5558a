import {
  Controller,
  HttpCode,
  Inject,
  Req,
  RequestMapping,
  RequestMethod,
  Res,
  SetMetadata,
  type Type,
} from '@nestjs/common'
import type { Endpoint, Input, Output } from '@tweespraak/contract/endpoint'
import type { FastifyReply } from 'fastify'
import type { Tx } from '../database/unit-of-work.ts'
import type { Actor, MunicipalityStaff, Participant, Professional, System } from '../domain/actor.ts'
import { type ActorRequest, endpointOf } from './endpoint-metadata.ts'
import { EndpointPipeline } from './endpoint-pipeline.ts'
import type { Exchange } from './exchange.ts'

interface ActorByAudience {
  readonly learner: Participant
  readonly professional: Professional
  readonly municipality: MunicipalityStaff
}

/** Who calls an endpoint: anybody where it is open to visitors, else a signed-in person of its audience. */
export type ActorOf<E extends Endpoint> = E extends { openTo: 'nobody' } ? Actor : ActorByAudience[E['audience']]

/** A verb or view that works in the transaction of the request. */
export type Handle<E extends Endpoint> = (
  tx: Tx,
  actor: ActorOf<E>,
  input: Input<E>,
  exchange: Exchange,
) => Promise<Output<E>>

/** A verb that opens its own transactions, because it also works outside of one: hashing a PIN, asking LiveKit. */
export type HandleInSteps<E extends Endpoint> = (
  actor: ActorOf<E>,
  input: Input<E>,
  exchange: Exchange,
) => Promise<Output<E>>

/**
 * Makes the controller that serves an endpoint: the verb or view runs in one transaction with the session, the actor
 * and the idempotency key of the request. `method` names the method where it is not `run`; with `as`, the transaction
 * has the rights of the system instead of the person's, for verbs that must see more than the person may.
 */
export function serve<E extends Endpoint, M extends string = 'run'>(
  endpoint: E,
  handler: Type<Record<NoInfer<M>, Handle<E>>>,
  { method, as }: { method?: M; as?: System } = {},
): Type<unknown> {
  return controllerFor(endpoint, { handler, method }, (pipeline, run, exchange) =>
    pipeline.serve({ endpoint, exchange, as }, (tx, actor, input) => run(tx, actor, input, exchange)),
  )
}

/** Makes the controller that serves an endpoint whose verb opens its own transactions. See HandleInSteps. */
export function serveInSteps<E extends Endpoint, M extends string = 'run'>(
  endpoint: E,
  handler: Type<Record<NoInfer<M>, HandleInSteps<E>>>,
  { method }: { method?: M } = {},
): Type<unknown> {
  return controllerFor(endpoint, { handler, method }, (pipeline, run, exchange) =>
    pipeline.serveInSteps({ endpoint, exchange }, (actor, input) => run(actor, input, exchange)),
  )
}

type Run = (...given: readonly unknown[]) => Promise<unknown>
type Call = (pipeline: EndpointPipeline, run: Run, exchange: Exchange) => Promise<unknown>

function controllerFor(
  endpoint: Endpoint,
  { handler, method }: { handler: Type<unknown>; method: string | undefined },
  call: Call,
): Type<unknown> {
  class EndpointController {
    private readonly run: Run

    constructor(
      private readonly pipeline: EndpointPipeline,
      instance: object,
    ) {
      this.run = (...given) => Reflect.get(instance, method ?? 'run').apply(instance, given)
    }

    handle(request: ActorRequest, reply: FastifyReply): Promise<unknown> {
      return call(this.pipeline, this.run, { request, reply, audience: endpoint.audience })
    }
  }
  Object.defineProperty(EndpointController, 'name', {
    value: `${endpoint.method} ${endpoint.audience}${endpoint.path}`,
  })
  Controller()(EndpointController)
  Inject(EndpointPipeline)(EndpointController, undefined, 0)
  Inject(handler)(EndpointController, undefined, 1)
  const route = Object.getOwnPropertyDescriptor(EndpointController.prototype, 'handle')
  if (!route) throw new Error('a controller lost its method')
  Req()(EndpointController.prototype, 'handle', 0)
  Res({ passthrough: true })(EndpointController.prototype, 'handle', 1)
  SetMetadata(endpointOf, endpoint)(EndpointController.prototype, 'handle', route)
  HttpCode(200)(EndpointController.prototype, 'handle', route)
  RequestMapping({ path: `api/${endpoint.audience}${endpoint.path}`, method: RequestMethod[endpoint.method] })(
    EndpointController.prototype,
    'handle',
    route,
  )
  return EndpointController
}
