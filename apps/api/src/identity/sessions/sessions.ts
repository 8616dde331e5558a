import { Injectable } from '@nestjs/common'
import { WallClock } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { after } from '../../platform/domain/duration.ts'
import type { Exchange } from '../../platform/http/exchange.ts'
import { Ids } from '../../platform/ids/ids.ts'
import { privateAreaOpenMs } from './domain/session.ts'
import { SessionCookie } from './session-cookie.ts'
import { SessionKeys } from './session-keys.ts'
import { SessionsRepository } from './sessions.repository.ts'

/** What a page gets for a right PIN, to be sent with everything it asks from then on. */
interface Opened {
  readonly opening: string
}

/** Begins and ends sessions. A token is 256 random bits, lives in the cookie, and is kept here as a keyed hash. */
@Injectable()
export class Sessions {
  constructor(
    private readonly ids: Ids,
    private readonly clock: WallClock,
    private readonly keys: SessionKeys,
    private readonly cookie: SessionCookie,
    private readonly sessions: SessionsRepository,
  ) {}

  /**
   * Signs the person in on this browser and ends the session it had. `open`: the PIN was just given. Else, as for staff,
   * the opening that comes back opens nothing.
   */
  async begin(tx: Tx, exchange: Exchange, who: { accountId: string; open: boolean }): Promise<Opened> {
    await this.end(tx, exchange)
    const token = this.keys.newToken()
    const opening = this.keys.newOpening(who.accountId)
    const now = this.clock.now()
    await this.sessions.add(tx, {
      id: this.ids.id(),
      accountId: who.accountId,
      tokenHash: token.hash,
      createdAt: now,
      seenAt: now,
      openingHash: who.open ? opening.hash : null,
      openUntil: who.open ? after(now, privateAreaOpenMs) : null,
    })
    this.cookie.set(exchange, token.key)
    return { opening: opening.key }
  }

  /** Ends this browser's session, if it has one. */
  async end(tx: Tx, exchange: Exchange): Promise<void> {
    const token = this.keys.tokenIn(exchange.request, exchange.audience)
    if (token) await this.sessions.endByToken(tx, token)
    this.cookie.clear(exchange)
  }

  endAll(tx: Tx, accountId: string): Promise<void> {
    return this.sessions.endAll(tx, accountId)
  }

  /** Ends every session of this person but one: whoever is here stays. */
  endOthers(tx: Tx, accountId: string, sessionId: string): Promise<void> {
    return this.sessions.endOthers(tx, accountId, sessionId)
  }

  /** Opens the private area of this session for the page that asks: the PIN was just given. Other pages close. */
  async open(tx: Tx, { personId, sessionId }: { personId: string; sessionId: string }): Promise<Opened> {
    const opening = this.keys.newOpening(personId)
    const openUntil = after(this.clock.now(), privateAreaOpenMs)
    await this.sessions.open(tx, sessionId, { openUntil, openingHash: opening.hash })
    return { opening: opening.key }
  }

  close(tx: Tx, sessionId: string): Promise<void> {
    return this.sessions.close(tx, sessionId)
  }
}
