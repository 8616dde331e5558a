import { timingSafeEqual } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import { WallClock } from '../../platform/clock/clock.ts'
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.ts'
import { system } from '../../platform/domain/actor.ts'
import type { Exchange } from '../../platform/http/exchange.ts'
import { BlindIndex } from '../../platform/keys/blind-index.ts'
import { mailCodeWrong } from '../domain/identity.errors.ts'
import { SessionCookie } from '../sessions/session-cookie.ts'
import { type MailCodeFor, type MailCodePurpose, type MailCodeRow, mayTryMailCode } from './domain/mail-code.ts'
import { MailCodeFactory } from './mail-code-factory.ts'
import { MailCodeTable } from './mail-codes.tables.ts'

/** What somebody gives back. `accountId`: the code counts for this account only. */
interface GivenCode {
  readonly purpose: MailCodePurpose
  readonly code: string
  readonly accountId?: string
}

/** Makes mail codes and tries them. A code counts ten minutes, five tries, once, in one browser, for one purpose. */
@Injectable()
export class MailCodes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: WallClock,
    private readonly index: BlindIndex,
    private readonly cookie: SessionCookie,
    private readonly factory: MailCodeFactory,
  ) {}

  /** Adds a code for this browser, marks the browser, and returns the row's id. */
  async create(tx: Tx, exchange: Exchange, wanted: MailCodeFor): Promise<string> {
    const { row, browserMark } = this.factory.create(wanted, exchange.request.ip)
    await tx.getRepository(MailCodeTable).insert(row)
    this.cookie.setBrowser(exchange, browserMark)
    return row.id
  }

  /**
   * Uses up the code of this browser. A wrong try is counted whatever happens next, so this is a unit of work of its own.
   * Throws `mail_code.wrong` when it does not count, for whatever reason.
   */
  async use(exchange: Exchange, given: GivenCode): Promise<MailCodeRow> {
    const mark = this.cookie.readBrowser(exchange.request, exchange.audience)
    const row = mark === undefined ? undefined : await this.try(this.index.of('browser', mark), given)
    if (!row) throw mailCodeWrong()
    return row
  }

  private try(browserHash: Buffer, { purpose, code, accountId }: GivenCode): Promise<MailCodeRow | undefined> {
    return this.unitOfWork.runIndependent(system('identity.mail-code'), async (tx) => {
      const codes = tx.getRepository(MailCodeTable)
      const row = await codes.findOne({ where: { browserHash, purpose }, lock: { mode: 'pessimistic_write' } })
      if (!row || !mayTryMailCode(row, this.clock.now())) return undefined
      const right =
        timingSafeEqual(row.codeHash, this.index.of('mail-code', `${row.id}/${code}`)) &&
        row.accountId !== null &&
        (accountId === undefined || accountId === row.accountId)
      await codes.update({ id: row.id }, right ? { usedAt: this.clock.now() } : { tries: row.tries + 1 })
      return right ? row : undefined
    })
  }
}
