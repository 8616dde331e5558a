import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common'
import { Reflector } from '@nestjs/core'
import type { Audience, Endpoint } from '@tweespraak/contract/endpoint'
import type { FastifyReply } from 'fastify'
import { Settings } from '../config/settings.ts'
import { type Actor, visitor } from '../domain/actor.ts'
import { DomainError, notFound } from '../domain/domain-error.ts'
import { Actors } from './actors.ts'
import { type ActorRequest, endpointOf } from './endpoint.decorators.ts'

const actorKindOf: Record<Audience, Actor['kind']> = {
  learner: 'participant',
  professional: 'professional',
  municipality: 'municipality',
}

/**
 * The doors before every endpoint, in order: the right origin for the audience (else it does not exist),
 * no request from another site that changes anything, a session where one is needed, and an open private area
 * where that is needed.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly settings: Settings,
    private readonly actors: Actors,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const endpoint = this.reflector.get<Endpoint | undefined>(endpointOf, context.getHandler())
    const request = context.switchToHttp().getRequest<ActorRequest>()
    if (!endpoint) {
      request.actor = visitor
      return true
    }
    if (request.headers['x-tweespraak-audience'] !== endpoint.audience) throw notFound()
    if (endpoint.method !== 'GET') this.refuseForeignOrigin(request, endpoint.audience)
    const actor = await this.actors.behind(
      request,
      context.switchToHttp().getResponse<FastifyReply>(),
      endpoint.audience,
    )
    request.actor = actor
    if (endpoint.openTo === 'nobody') return true
    if (actor.kind !== actorKindOf[endpoint.audience]) throw new DomainError('unauthenticated', 'session.none')
    if (endpoint.behindPin && actor.kind === 'participant' && !actor.unlocked) {
      throw new DomainError('locked', 'session.locked')
    }
    return true
  }

  /** Browsers say where a request comes from; anything that is not our own page is refused. */
  private refuseForeignOrigin(request: ActorRequest, audience: Audience): void {
    const site = request.headers['sec-fetch-site']
    const origin = request.headers.origin
    const own = this.originOf(audience)
    const foreign = (site !== undefined && site !== 'same-origin') || (origin !== undefined && origin !== own)
    if (foreign || (site === undefined && origin === undefined)) {
      throw new DomainError('refused', 'request.foreign_origin')
    }
  }

  private originOf(audience: Audience): string {
    return {
      learner: this.settings.LEARNER_ORIGIN,
      professional: this.settings.PROFESSIONAL_ORIGIN,
      municipality: this.settings.MUNICIPALITY_ORIGIN,
    }[audience]
  }
}
