import { createHash } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type { Audience, Endpoint } from '@tweespraak/contract/endpoint'
import * as z from 'zod'
import { type Opened, type Tx, UnitOfWork } from '../database/unit-of-work.ts'
import { type Actor, type System, visitor } from '../domain/actor.ts'
import { DomainError } from '../domain/domain-error.ts'
import { BlindIndex } from '../keys/blind-index.ts'
import { Log } from '../logging/log.ts'
import { Actors } from './actors.ts'
import type { ActorRequest } from './endpoint-metadata.ts'
import type { Exchange } from './exchange.ts'
import { AlreadyAnswered, personalKey, type RequestKey } from './idempotency-keys.ts'
import { InvalidRequest } from './invalid-request.ts'
import { parseRequest } from './parse-request.ts'
import { RequestScope } from './request-scope.ts'

const keySchema = z.uuid()

/**
 * Takes a call through its stations: session, right to be here, idempotency key, input by the contract, handler,
 * output by the contract. All of it is one transaction, but for handlers that work in steps.
 */
@Injectable()
export class EndpointPipeline {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly actors: Actors,
    private readonly scope: RequestScope,
    private readonly index: BlindIndex,
    private readonly log: Log,
  ) {}

  /** Serves a call in one transaction. `as`: with the rights of the system, after the person was recognised. */
  async serve(
    { endpoint, exchange, as }: { endpoint: Endpoint; exchange: Exchange; as: System | undefined },
    handle: (tx: Tx, actor: Actor, input: unknown) => Promise<unknown>,
  ): Promise<unknown> {
    const key = keyOf(endpoint, exchange.request, this.index)
    const session = this.actors.lookupOf(exchange.request, endpoint.audience)
    let found: Opened | undefined
    try {
      return await this.unitOfWork.serve(
        { audience: endpoint.audience, session, key, visitorsToo: endpoint.openTo === 'nobody', as },
        (opened) => {
          this.refusePageOfAnother(exchange, opened)
          found = opened
          return admit(endpoint, exchange, opened)
        },
        async (tx, actor) => outputOf(endpoint, await handle(tx, actor, inputOf(endpoint, exchange))),
      )
    } catch (error) {
      if (error instanceof AlreadyAnswered) return outputOf(endpoint, error.answer)
      throw error
    } finally {
      await this.noteSeen(found)
    }
  }

  /** Serves a call whose handler opens its own transactions; the first of them carries the idempotency key. */
  async serveInSteps(
    { endpoint, exchange }: { endpoint: Endpoint; exchange: Exchange },
    handle: (actor: Actor, input: unknown) => Promise<unknown>,
  ): Promise<unknown> {
    const session = this.actors.lookupOf(exchange.request, endpoint.audience)
    const opened = session && (await this.unitOfWork.recognise(endpoint.audience, session))
    if (opened) this.refusePageOfAnother(exchange, opened)
    await this.noteSeen(opened)
    const actor = admit(endpoint, exchange, opened)
    const key = keyOf(endpoint, exchange.request, this.index)
    const input = inputOf(endpoint, exchange)
    try {
      const answer = await this.scope.enter(key && personalKey(key, 'personId' in actor ? actor.personId : null), () =>
        handle(actor, input),
      )
      return outputOf(endpoint, answer)
    } catch (error) {
      if (error instanceof AlreadyAnswered) return outputOf(endpoint, error.answer)
      throw error
    }
  }

  /**
   * Refuses a request whose page was opened by somebody else than the one who is signed in now, whatever it asks for.
   * Not even that somebody was seen is noted.
   */
  private refusePageOfAnother({ request }: Exchange, { personId }: Opened): void {
    if (!personId || !this.actors.isOfAnother(request, personId)) return
    throw new DomainError('unauthenticated', 'session.another')
  }

  /** Also after a refusal: whoever was refused is here. That it cannot be noted refuses nobody. */
  private async noteSeen(opened: Opened | undefined): Promise<void> {
    if (!opened?.sessionId || !opened.isStale) return
    await this.actors
      .touch(opened.sessionId, opened.isOpen)
      .catch((error: unknown) => this.log.fault(error, 'a session could not be touched'))
  }
}

/** Returns who is asking, and throws where they may not be: without a session, or behind the PIN while it is closed. */
function admit(endpoint: Endpoint, { request }: Exchange, opened: Opened | undefined): Actor {
  const actor = actorOf(endpoint.audience, opened)
  ;(request as ActorRequest).actor = actor
  if (endpoint.openTo !== 'nobody' && actor.kind === 'visitor') {
    throw new DomainError('unauthenticated', 'session.none')
  }
  if (endpoint.behindPin && actor.kind === 'participant' && !actor.unlocked) {
    throw new DomainError('locked', 'session.locked')
  }
  return actor
}

function actorOf(audience: Audience, opened: Opened | undefined): Actor {
  if (!opened?.personId || !opened.sessionId) return visitor
  const who = { personId: opened.personId, sessionId: opened.sessionId }
  switch (audience) {
    case 'learner':
      return { kind: 'participant', ...who, unlocked: opened.isOpen }
    case 'professional':
      return { kind: 'professional', ...who }
    case 'municipality':
      return opened.municipalityId ? { kind: 'municipality', ...who, municipalityId: opened.municipalityId } : visitor
  }
}

/** What leaves is exactly what the endpoint declares. */
const outputOf = (endpoint: Endpoint, answer: unknown): unknown => endpoint.response?.parse(answer)

function inputOf(endpoint: Endpoint, { request }: Exchange): unknown {
  if (endpoint.method === 'POST' && !keySchema.safeParse(request.headers['idempotency-key']).success) {
    throw new InvalidRequest([], 'request.idempotency_key_missing')
  }
  return parseRequest(endpoint, request)
}

/** The key under which this call has one effect; undefined where a repetition is judged anew, or the key is no key. */
function keyOf(endpoint: Endpoint, request: ActorRequest, index: BlindIndex): RequestKey | undefined {
  if (endpoint.method !== 'POST' || endpoint.repetition === 'reevaluate') return undefined
  const sent = keySchema.safeParse(request.headers['idempotency-key'])
  if (!sent.success) return undefined
  const call = index.of('idempotency', [endpoint.audience, endpoint.path, sent.data].join('\u0000'))
  const sentWith = JSON.stringify([request.params ?? null, request.body ?? null])
  return { call, fingerprint: createHash('sha256').update(sentWith).digest() }
}
