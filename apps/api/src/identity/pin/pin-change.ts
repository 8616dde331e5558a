import { Injectable } from '@nestjs/common'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { AccountsRepository } from '../accounts.repository.ts'
import { NoticesRepository } from '../devices/notices.repository.ts'
import { Waits } from '../recovery/waits.ts'
import { NewPinMail } from './new-pin-mail.job.ts'
import { PinHashing } from './pin-hashing.ts'

/** Gives an account another PIN, whichever way that came about. A wait stops with it, and the person is told in the app and by mail. */
@Injectable()
export class PinChange {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly pins: PinHashing,
    private readonly waits: Waits,
    private readonly mail: NewPinMail,
    private readonly notices: NoticesRepository,
  ) {}

  async to(tx: Tx, personId: string, pin: string): Promise<void> {
    await this.accounts.change(tx, personId, { pinHash: await this.pins.hash(pin) })
    await this.waits.stop(tx, personId)
    await this.notices.add(tx, personId, 'changed')
    await this.mail.plan(tx, personId)
  }
}
