import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common'
import { Reflector } from '@nestjs/core'
import { type Endpoint, fullPath } from '@tweespraak/contract/endpoint'
import { concatMap, type Observable } from 'rxjs'
import { type ActorRequest, endpointOf } from '../platform/http/endpoint-metadata.ts'
import { AccessLog } from './access-log.ts'

/**
 * Writes down that staff looked at something of somebody, before the answer leaves: no line, no answer.
 * Which endpoint and which id; never what it said.
 */
@Injectable()
export class AccessLogInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly log: AccessLog,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const endpoint = this.reflector.get<Endpoint | undefined>(endpointOf, context.getHandler())
    if (!endpoint || endpoint.openTo === 'nobody') return next.handle()
    const request = context.switchToHttp().getRequest<ActorRequest>()
    return next.handle().pipe(
      concatMap(async (answer: unknown) => {
        const { actor, params } = request
        const subject = (params as { id?: string } | undefined)?.id
        if (actor?.kind === 'professional' || actor?.kind === 'operator')
          await this.log.write(actor, { route: `${endpoint.method} ${fullPath(endpoint)}`, subject })
        return answer
      }),
    )
  }
}
