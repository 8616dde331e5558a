import { Injectable } from '@nestjs/common'
import { LessThan, MoreThan } from 'typeorm'
import { WallClock } from '../../platform/clock/clock.ts'
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.ts'
import { system } from '../../platform/domain/actor.ts'
import { after, minutes } from '../../platform/domain/duration.ts'
import type { Exchange } from '../../platform/http/exchange.ts'
import { Ids } from '../../platform/ids/ids.ts'
import { BlindIndex } from '../../platform/keys/blind-index.ts'
import { signInOver } from '../domain/identity.errors.ts'
import { SessionCookie } from '../sessions/session-cookie.ts'
import { TicketTable } from './tickets.tables.ts'

/** How long a PIN may be given after the code from the mail. */
const ticketLifeMs = minutes(10)
/** Wrong PINs after which a new code is needed. */
const maxTicketTries = 5

/**
 * What a code from the mail is exchanged for: ten minutes, in one browser, in which a PIN may be given. A wrong PIN leaves
 * it alive; five end it.
 */
@Injectable()
export class Tickets {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ids: Ids,
    private readonly clock: WallClock,
    private readonly index: BlindIndex,
    private readonly cookie: SessionCookie,
  ) {}

  /** Gives this browser a ticket for these people, in this order. Old ones are forgotten. */
  async give(tx: Tx, exchange: Exchange, accountIds: readonly string[]): Promise<void> {
    const mark = this.ids.bytes(32).toString('base64url')
    const now = this.clock.now()
    const tickets = tx.getRepository(TicketTable)
    await tickets.delete({ expiresAt: LessThan(now) })
    await tickets.insert(
      accountIds.map((accountId, who) => ({
        markHash: this.index.of('ticket', mark),
        who,
        accountId,
        tries: 0,
        expiresAt: after(now, ticketLifeMs),
      })),
    )
    this.cookie.setTicket(exchange, mark)
  }

  /** Takes one try off the ticket of this browser and returns whose PIN is meant. Throws `sign_in.over`. */
  async use(exchange: Exchange, who: number): Promise<string> {
    const mark = this.cookie.readTicket(exchange.request, exchange.audience)
    const accountId = mark && (await this.useOnce(this.index.of('ticket', mark), who))
    if (!accountId) throw signInOver()
    return accountId
  }

  /** Ends the ticket of this browser: somebody came in with it. */
  async end(tx: Tx, exchange: Exchange): Promise<void> {
    const mark = this.cookie.readTicket(exchange.request, exchange.audience)
    if (mark) await tx.getRepository(TicketTable).delete({ markHash: this.index.of('ticket', mark) })
    this.cookie.clearTicket(exchange)
  }

  private useOnce(markHash: Buffer, who: number): Promise<string | undefined> {
    return this.unitOfWork.runIndependent(system('identity.ticket'), async (tx) => {
      const tickets = tx.getRepository(TicketTable)
      const rows = await tickets.find({
        where: { markHash, expiresAt: MoreThan(this.clock.now()) },
        order: { who: 'ASC' },
        lock: { mode: 'pessimistic_write' },
      })
      const used = rows.reduce((sum, { tries }) => sum + tries, 0)
      const meant = rows.find((it) => it.who === who)
      if (!meant || used >= maxTicketTries) return undefined
      await tickets.update({ markHash, who }, { tries: meant.tries + 1 })
      return meant.accountId
    })
  }
}
