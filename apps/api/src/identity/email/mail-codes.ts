import { timingSafeEqual } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type { Locale } from '@tweespraak/contract/values/values'
import { WallClock } from '../../platform/clock/clock.ts'
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.ts'
import { system } from '../../platform/domain/actor.ts'
import { Ids } from '../../platform/ids/ids.ts'
import { BlindIndex } from '../../platform/keys/blind-index.ts'
import { asMailCode, type MailCodeRow, mailCodeExpiry, mayTryMailCode } from './domain/mail-code.ts'
import { MailCodeSeal } from './mail-code-seal.ts'
import { MailCodeTable } from './mail-codes.tables.ts'

/** For whom a code is made: an address, and the account behind it when there is one. */
export interface MailCodeFor {
  readonly email: string
  readonly emailHash: Buffer
  readonly accountId: string | null
  readonly locale: Locale
}

/** Makes mail codes and tries them. A code counts ten minutes, five tries, once, and in one browser. */
@Injectable()
export class MailCodes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ids: Ids,
    private readonly clock: WallClock,
    private readonly index: BlindIndex,
    private readonly sealing: MailCodeSeal,
  ) {}

  /** Adds a code and returns its row id and the mark for the browser's cookie. */
  async create(tx: Tx, wanted: MailCodeFor): Promise<{ id: string; browserMark: string }> {
    const id = this.ids.id()
    const browserMark = this.ids.bytes(32).toString('base64url')
    const code = asMailCode(this.ids.below(100_000_000))
    await tx.getRepository(MailCodeTable).insert({
      id,
      browserHash: this.index.of('browser', browserMark),
      accountId: wanted.accountId,
      emailHash: wanted.emailHash,
      email: wanted.accountId ? this.sealing.seal(id, wanted.email) : null,
      codeHash: this.index.of('mail-code', `${id}/${code}`),
      code: wanted.accountId ? this.sealing.seal(id, code) : null,
      locale: wanted.locale,
      expiresAt: mailCodeExpiry(this.clock.now()),
      tries: 0,
      usedAt: null,
    })
    return { id, browserMark }
  }

  /**
   * Tries a code in the browser that asked for it. A wrong try is counted whatever happens next, so this is a unit
   * of work of its own. Undefined: the code does not count, for whatever reason.
   */
  try(browserMark: string | undefined, code: string): Promise<MailCodeRow | undefined> {
    if (!browserMark) return Promise.resolve(undefined)
    return this.unitOfWork.runIndependent(system('identity.mail-code'), async (tx) => {
      const codes = tx.getRepository(MailCodeTable)
      const row = await codes.findOne({
        where: { browserHash: this.index.of('browser', browserMark) },
        lock: { mode: 'pessimistic_write' },
      })
      if (!row || !mayTryMailCode(row, this.clock.now())) return undefined
      const right =
        timingSafeEqual(row.codeHash, this.index.of('mail-code', `${row.id}/${code}`)) && row.accountId !== null
      await codes.update({ id: row.id }, right ? { usedAt: this.clock.now() } : { tries: row.tries + 1 })
      return right ? row : undefined
    })
  }
}
