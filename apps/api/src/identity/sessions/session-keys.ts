import { timingSafeEqual } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type { Audience } from '@tweespraak/contract/endpoint'
import { openingHeader } from '@tweespraak/contract/opening'
import type { FastifyRequest } from 'fastify'
import { Ids } from '../../platform/ids/ids.ts'
import { BlindIndex } from '../../platform/keys/blind-index.ts'
import { SessionCookie } from './session-cookie.ts'

const tokenBytes = 32
const openingBytes = 32
const markBytes = 16

/** A key for somebody's hands, and the keyed hash of it that is kept here. */
interface KeyWithHash {
  readonly key: string
  readonly hash: Buffer
}

/**
 * The two keys of a session: the token, which is of the browser and lives in its cookie, and the opening, which a right
 * PIN gives to a page. An opening is 256 random bits with a mark of its person behind them, so that an old one of the
 * same person can be told from one of somebody else. The mark is another each time, and only this server can read it.
 */
@Injectable()
export class SessionKeys {
  constructor(
    private readonly ids: Ids,
    private readonly index: BlindIndex,
    private readonly cookie: SessionCookie,
  ) {}

  newToken(): KeyWithHash {
    const key = this.ids.bytes(tokenBytes).toString('base64url')
    return { key, hash: this.index.of('session', key) }
  }

  newOpening(personId: string): KeyWithHash {
    const random = this.ids.bytes(openingBytes)
    const key = Buffer.concat([random, this.mark(random, personId)]).toString('base64url')
    return { key, hash: this.index.of('opening', key) }
  }

  /** Returns the hash of the token in this request; undefined when it carries none of this audience. */
  tokenIn(request: FastifyRequest, audience: Audience): Buffer | undefined {
    const token = this.cookie.read(request, audience)
    return token ? this.index.of('session', token) : undefined
  }

  /** Returns the hash of the opening in this request; undefined when it carries none. */
  openingIn(request: FastifyRequest): Buffer | undefined {
    const opening = openingOf(request)
    return opening === undefined ? undefined : this.index.of('opening', opening)
  }

  /** Whether the request carries an opening that was not made for this person. */
  isOpeningOfAnother(request: FastifyRequest, personId: string): boolean {
    const opening = openingOf(request)
    if (opening === undefined) return false
    const bytes = Buffer.from(opening, 'base64url')
    if (bytes.length !== openingBytes + markBytes) return true
    return !timingSafeEqual(bytes.subarray(openingBytes), this.mark(bytes.subarray(0, openingBytes), personId))
  }

  private mark(random: Buffer, personId: string): Buffer {
    return this.index.of('opening-person', `${random.toString('hex')}/${personId}`).subarray(0, markBytes)
  }
}

function openingOf(request: FastifyRequest): string | undefined {
  const sent = request.headers[openingHeader]
  return typeof sent === 'string' && sent !== '' ? sent : undefined
}
