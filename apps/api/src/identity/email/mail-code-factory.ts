import { Injectable } from '@nestjs/common'
import { WallClock } from '../../platform/clock/clock.ts'
import { Ids } from '../../platform/ids/ids.ts'
import { BlindIndex } from '../../platform/keys/blind-index.ts'
import { asMailCode, type MailCodeFor, type MailCodeRow, mailCodeExpiry } from './domain/mail-code.ts'
import { MailCodeSeal } from './mail-code-seal.ts'

/** Makes a code as a row, and the mark for the browser that may use it. */
@Injectable()
export class MailCodeFactory {
  constructor(
    private readonly ids: Ids,
    private readonly clock: WallClock,
    private readonly index: BlindIndex,
    private readonly sealing: MailCodeSeal,
  ) {}

  create({ email, ...wanted }: MailCodeFor, place: string): { row: MailCodeRow; browserMark: string } {
    const id = this.ids.id()
    const browserMark = this.ids.bytes(32).toString('base64url')
    const code = asMailCode(this.ids.below(100_000_000))
    const row: MailCodeRow = {
      ...wanted,
      id,
      browserHash: this.index.of('browser', browserMark),
      placeHash: this.index.of('place', place),
      email: wanted.accountId ? this.sealing.seal(id, email) : null,
      codeHash: this.index.of('mail-code', `${id}/${code}`),
      code: wanted.accountId ? this.sealing.seal(id, code) : null,
      expiresAt: mailCodeExpiry(this.clock.now()),
      tries: 0,
      usedAt: null,
    }
    return { row, browserMark }
  }
}
