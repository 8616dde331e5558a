import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common'
import { Reflector } from '@nestjs/core'
import type { Audience, Endpoint } from '@tweespraak/contract/endpoint'
import { Settings } from '../config/settings.ts'
import { visitor } from '../domain/actor.ts'
import { DomainError, notFound } from '../domain/domain-error.ts'
import { type ActorRequest, endpointOf } from './endpoint-metadata.ts'

/**
 * Lets a request through to an endpoint only from the origin of its audience (from any other it does not exist), and
 * nothing that changes something from another site. Who is asking is found out after it, with the transaction.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly origins: Record<Audience, string>

  constructor(
    private readonly reflector: Reflector,
    settings: Settings,
  ) {
    this.origins = {
      learner: settings.LEARNER_ORIGIN,
      professional: settings.PROFESSIONAL_ORIGIN,
      municipality: settings.MUNICIPALITY_ORIGIN,
    }
  }

  canActivate(context: ExecutionContext): boolean {
    const endpoint = this.reflector.get<Endpoint | undefined>(endpointOf, context.getHandler())
    const request = context.switchToHttp().getRequest<ActorRequest>()
    request.actor = visitor
    if (!endpoint) return true
    if (request.headers['x-tweespraak-audience'] !== endpoint.audience) throw notFound()
    if (endpoint.method !== 'GET') this.refuseForeignOrigin(request, endpoint.audience)
    return true
  }

  /** Browsers say where a request comes from; anything that is not our own page is refused. */
  private refuseForeignOrigin(request: ActorRequest, audience: Audience): void {
    const site = request.headers['sec-fetch-site']
    const origin = request.headers.origin
    const foreign =
      (site !== undefined && site !== 'same-origin') || (origin !== undefined && origin !== this.origins[audience])
    if (foreign || (site === undefined && origin === undefined)) {
      throw new DomainError('refused', 'request.foreign_origin')
    }
  }
}
