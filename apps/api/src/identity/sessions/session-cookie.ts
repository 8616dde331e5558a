import { Injectable } from '@nestjs/common'
import type { Audience } from '@tweespraak/contract/endpoint'
import type { FastifyRequest } from 'fastify'
import { Settings } from '../../platform/config/settings.ts'
import type { Exchange } from '../../platform/http/exchange.ts'

/** Where a cookie is set: the reply, and the audience in its name. */
type Destination = Pick<Exchange, 'reply' | 'audience'>

/** How long a browser may keep the cookie of a session. The session behind it ends earlier when it must. */
const sessionCookieSeconds = 180 * 24 * 3600
/** How long somebody who was halfway in can come back to it: a week. */
const arrivalCookieSeconds = 7 * 24 * 3600
/** How long the mark of a browser that asked for a mail code is kept: longer than any code counts. */
const mailCodeCookieSeconds = 15 * 60
/** How long a browser keeps the mark by which it knows a person. */
const deviceCookieSeconds = 180 * 24 * 3600
/** How long the mark of a ticket for the PIN is kept: as long as the ticket. */
const ticketCookieSeconds = 10 * 60

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

  set(to: Destination, token: string): void {
    to.reply.setCookie(this.name(to.audience, 'session'), token, {
      ...this.traits(to.audience),
      maxAge: sessionCookieSeconds,
    })
  }

  clear(to: Destination): void {
    to.reply.clearCookie(this.name(to.audience, 'session'), this.traits(to.audience))
  }

  /** Marks the browser that asked for a mail code; the code counts only there. */
  readBrowser(request: FastifyRequest, audience: Audience): string | undefined {
    return request.cookies[this.name(audience, 'code')]
  }

  setBrowser(to: Destination, mark: string): void {
    to.reply.setCookie(this.name(to.audience, 'code'), mark, {
      ...this.traits(to.audience),
      maxAge: mailCodeCookieSeconds,
    })
  }

  /** Marks a browser that knows a person: the PIN alone opens there. It outlives sessions and signing out. */
  readDevice(request: FastifyRequest, audience: Audience): string | undefined {
    return request.cookies[this.name(audience, 'device')]
  }

  setDevice(to: Destination, mark: string): void {
    to.reply.setCookie(this.name(to.audience, 'device'), mark, {
      ...this.traits(to.audience),
      maxAge: deviceCookieSeconds,
    })
  }

  /** Marks the browser that gave a code from the mail and may now give a PIN. */
  readTicket(request: FastifyRequest, audience: Audience): string | undefined {
    return request.cookies[this.name(audience, 'ticket')]
  }

  setTicket(to: Destination, mark: string): void {
    to.reply.setCookie(this.name(to.audience, 'ticket'), mark, {
      ...this.traits(to.audience),
      maxAge: ticketCookieSeconds,
    })
  }

  clearTicket(to: Destination): void {
    to.reply.clearCookie(this.name(to.audience, 'ticket'), this.traits(to.audience))
  }

  /** Marks the browser of somebody on the way in; the key of what they chose is drawn from it. */
  readArrival(request: FastifyRequest, audience: Audience): string | undefined {
    return request.cookies[this.name(audience, 'arrival')]
  }

  setArrival(to: Destination, mark: string): void {
    to.reply.setCookie(this.name(to.audience, 'arrival'), mark, {
      ...this.traits(to.audience),
      maxAge: arrivalCookieSeconds,
    })
  }

  clearArrival(to: Destination): void {
    to.reply.clearCookie(this.name(to.audience, 'arrival'), this.traits(to.audience))
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
