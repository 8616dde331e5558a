import { Injectable } from '@nestjs/common'
import type { Audience } from '@tweespraak/contract/endpoint'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Settings } from '../platform/config/settings.ts'

interface Place {
  readonly reply: FastifyReply
  readonly audience: Audience
}

/** How long a browser may keep a cookie, in seconds. The session behind it ends earlier when it must. */
const longest = 180 * 24 * 3600
/** How long somebody who was halfway in finds their place back, in seconds: a week. */
const arrivalLife = 7 * 24 * 3600

/**
 * The cookies of one audience. Their names carry audience and port, because two apps on one machine share cookies;
 * on https they are `__Host-`, bound to one host.
 */
@Injectable()
export class SessionCookie {
  constructor(private readonly settings: Settings) {}

  read(request: FastifyRequest, audience: Audience): string | undefined {
    return request.cookies[this.name(audience, 'session')]
  }

  set(place: Place, token: string): void {
    place.reply.setCookie(this.name(place.audience, 'session'), token, {
      ...this.traits(place.audience),
      maxAge: longest,
    })
  }

  clear(place: Place): void {
    place.reply.clearCookie(this.name(place.audience, 'session'), this.traits(place.audience))
  }

  /** Marks the browser that asked for a mail code; the code counts only there. */
  readBrowser(request: FastifyRequest, audience: Audience): string | undefined {
    return request.cookies[this.name(audience, 'code')]
  }

  setBrowser(place: Place, mark: string): void {
    place.reply.setCookie(this.name(place.audience, 'code'), mark, { ...this.traits(place.audience), maxAge: 900 })
  }

  /** Marks the browser of somebody on the way in; the key of what they chose is drawn from it. */
  readArrival(request: FastifyRequest, audience: Audience): string | undefined {
    return request.cookies[this.name(audience, 'arrival')]
  }

  setArrival(place: Place, mark: string): void {
    place.reply.setCookie(this.name(place.audience, 'arrival'), mark, {
      ...this.traits(place.audience),
      maxAge: arrivalLife,
    })
  }

  clearArrival(place: Place): void {
    place.reply.clearCookie(this.name(place.audience, 'arrival'), this.traits(place.audience))
  }

  private name(audience: Audience, what: string): string {
    const origin = this.origin(audience)
    return origin.protocol === 'https:' ? `__Host-${audience}-${what}` : `${audience}-${origin.port || 80}-${what}`
  }

  private traits(audience: Audience) {
    return {
      path: '/',
      httpOnly: true,
      secure: this.origin(audience).protocol === 'https:',
      sameSite: audience === 'learner' ? ('lax' as const) : ('strict' as const),
    }
  }

  private origin(audience: Audience): URL {
    return new URL(
      {
        learner: this.settings.LEARNER_ORIGIN,
        professional: this.settings.PROFESSIONAL_ORIGIN,
        municipality: this.settings.MUNICIPALITY_ORIGIN,
      }[audience],
    )
  }
}
