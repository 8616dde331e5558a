import { Injectable } from '@nestjs/common'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { PinGate } from './pin/pin-gate.ts'
import { Waits } from './recovery/waits.ts'
import { StaffAccounts, type StaffWish } from './staff/staff-accounts.ts'

/** What neighbours may have done with a person's account. */
@Injectable()
export class IdentityCommands {
  constructor(
    private readonly gate: PinGate,
    private readonly waits: Waits,
    private readonly staff: StaffAccounts,
  ) {}

  /** Asks for the PIN once more before something that cannot be undone. Throws `pin.wrong` or `pin.locked`. */
  passPin(personId: string, pin: string): Promise<void> {
    return this.gate.pass(personId, pin)
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
