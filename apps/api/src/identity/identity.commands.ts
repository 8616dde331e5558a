import { Injectable } from '@nestjs/common'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { Exchange } from '../platform/http/exchange.ts'
import { WeightyChange } from './pin/weighty-change.ts'
import { Waits } from './recovery/waits.ts'
import { StaffAccounts, type StaffWish } from './staff/staff-accounts.ts'

/** What neighbours may have done with a person's account. */
@Injectable()
export class IdentityCommands {
  constructor(
    private readonly weighty: WeightyChange,
    private readonly waits: Waits,
    private readonly staff: StaffAccounts,
  ) {}

  /**
   * Asks for the PIN once more, before something that cannot be undone or that shows everything. Throws `pin.wrong`,
   * `pin.locked` or `session.new_device`.
   */
  passPin(exchange: Exchange, personId: string, pin: string): Promise<void> {
    return this.weighty.permit(exchange, { personId, pin })
  }

  /** Uses up a wait for being erased, in the place of the PIN. Throws `way_back.none` or `way_back.too_early`. */
  finishEraseWait(tx: Tx, personId: string): Promise<void> {
    return this.waits.finish(tx, personId, 'erase')
  }

  /** Makes an account for a member of staff and returns its person, in a transaction of the system. */
  createStaffAccount(tx: Tx, wish: StaffWish): Promise<string> {
    return this.staff.create(tx, wish)
  }
}
