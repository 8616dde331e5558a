import { createHash } from 'node:crypto'
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common'
import { Reflector } from '@nestjs/core'
import type { Endpoint } from '@tweespraak/contract/endpoint'
import { catchError, from, lastValueFrom, map, type Observable, of, throwError } from 'rxjs'
import * as z from 'zod'
import { BlindIndex } from '../keys/blind-index.ts'
import { type ActorRequest, endpointOf } from './endpoint.decorators.ts'
import { AlreadyAnswered } from './idempotency-keys.ts'
import { InvalidRequest } from './invalid-request.ts'
import { type IdempotencyKey, RequestScope } from './request-scope.ts'

const keySchema = z.uuid()

/** Contract out: what leaves is exactly what the endpoint declares. And a POST that comes twice has one effect. */
@Injectable()
export class ContractInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly scope: RequestScope,
    private readonly index: BlindIndex,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const endpoint = this.reflector.get<Endpoint | undefined>(endpointOf, context.getHandler())
    if (!endpoint) return next.handle()
    const idempotencyKey = this.keyOf(endpoint, context.switchToHttp().getRequest<ActorRequest>())
    return from(this.scope.enter(idempotencyKey, () => lastValueFrom(next.handle(), { defaultValue: undefined }))).pipe(
      catchError((error: unknown) => (error instanceof AlreadyAnswered ? of(error.answer) : throwError(() => error))),
      map((answer) => (endpoint.response ? endpoint.response.parse(answer) : undefined)),
    )
  }

  private keyOf(endpoint: Endpoint, request: ActorRequest): IdempotencyKey | undefined {
    if (endpoint.method !== 'POST') return undefined
    const key = keySchema.safeParse(request.headers['idempotency-key'])
    if (!key.success) throw new InvalidRequest([], 'request.idempotency_key_missing')
    if (endpoint.repetition === 'reevaluate') return undefined
    const actor = request.actor
    const who = actor && 'personId' in actor ? actor.personId : 'visitor'
    const what = createHash('sha256')
      .update(JSON.stringify([request.params ?? null, request.body ?? null]))
      .digest()
    return {
      key: this.index.of('idempotency', [who, endpoint.audience, endpoint.path, key.data].join('\u0000')),
      fingerprint: what,
    }
  }
}
