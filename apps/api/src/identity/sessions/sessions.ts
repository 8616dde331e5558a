import { Injectable } from '@nestjs/common'
import { WallClock } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { after } from '../../platform/domain/duration.ts'
import type { Exchange } from '../../platform/http/exchange.ts'
import { Ids } from '../../platform/ids/ids.ts'
import { BlindIndex } from '../../platform/keys/blind-index.ts'
import { privateAreaOpenMs } from './domain/session.ts'
import { SessionCookie } from './session-cookie.ts'
import { SessionsRepository } from './sessions.repository.ts'

/** Begins and ends sessions. A token is 256 random bits, lives in the cookie, and is kept here as a keyed hash. */
@Injectable()
export class Sessions {
  constructor(
    private readonly ids: Ids,
    private readonly clock: WallClock,
    private readonly index: BlindIndex,
    private readonly cookie: SessionCookie,
    private readonly sessions: SessionsRepository,
  ) {}

  /** Signs the person in on this browser and ends the session it had. `open`: the PIN was just given. */
  async begin(tx: Tx, exchange: Exchange, who: { accountId: string; open: boolean }): Promise<void> {
    await this.end(tx, exchange)
    const token = this.ids.bytes(32).toString('base64url')
    const now = this.clock.now()
    await this.sessions.add(tx, {
      id: this.ids.id(),
      accountId: who.accountId,
      tokenHash: this.index.of('session', token),
      createdAt: now,
      seenAt: now,
      openUntil: who.open ? after(now, privateAreaOpenMs) : null,
    })
    this.cookie.set(exchange, token)
  }

  /** Ends this browser's session, if it has one. */
  async end(tx: Tx, exchange: Exchange): Promise<void> {
    const token = this.cookie.read(exchange.request, exchange.audience)
    if (token) await this.sessions.endByToken(tx, this.index.of('session', token))
    this.cookie.clear(exchange)
  }

  endAll(tx: Tx, accountId: string): Promise<void> {
    return this.sessions.endAll(tx, accountId)
  }

  /** Ends every session of this person but one: whoever is here stays. */
  endOthers(tx: Tx, accountId: string, sessionId: string): Promise<void> {
    return this.sessions.endOthers(tx, accountId, sessionId)
  }

  /** Opens the private area of this session: the PIN was just given. */
  open(tx: Tx, sessionId: string): Promise<void> {
    return this.sessions.openUntil(tx, sessionId, after(this.clock.now(), privateAreaOpenMs))
  }

  close(tx: Tx, sessionId: string): Promise<void> {
    return this.sessions.openUntil(tx, sessionId, null)
  }
}
