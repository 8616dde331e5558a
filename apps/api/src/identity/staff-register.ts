import { Injectable } from '@nestjs/common'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { NewAccounts, type StaffWish } from './new-accounts.ts'

/** Where other contexts have accounts made for staff. Works in a transaction of the system only. */
@Injectable()
export class StaffRegister {
  constructor(private readonly newAccounts: NewAccounts) {}

  /** Makes the account and returns its person. Fails on an address that another member of staff has. */
  admit(tx: Tx, wish: StaffWish): Promise<string> {
    return this.newAccounts.staff(tx, wish)
  }
}
