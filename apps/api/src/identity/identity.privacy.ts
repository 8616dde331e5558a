import { Injectable } from '@nestjs/common'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Eraser, Exporter, type PersonColumn } from '../platform/privacy/personal-data.ts'
import { MeView } from './accounts/me.view.ts'
import { AccountTable } from './accounts.tables.ts'

/** Sessions, codes, devices, notices and a wait go with the account. */
@Injectable()
export class IdentityEraser extends Eraser {
  override readonly columns: readonly PersonColumn[] = [
    'identity.accounts.municipality_id',
    'identity.sessions.account_id',
    'identity.mail_codes.account_id',
    'identity.waits.account_id',
    'identity.devices.account_id',
    'identity.tickets.account_id',
    'identity.notices.account_id',
    'identity.address_asks.asker_id',
    'identity.address_asks.owner_id',
  ]

  override async erase(tx: Tx, personId: string): Promise<void> {
    await tx.getRepository(AccountTable).delete({ id: personId })
  }
}

@Injectable()
export class IdentityExporter extends Exporter {
  override readonly name = 'account'

  constructor(private readonly view: MeView) {
    super()
  }

  override async gather(tx: Tx, personId: string): Promise<Readonly<Record<string, unknown>>> {
    const { alias, locale, timeZone, emailHint, asked } = await this.view.read(tx, personId, true)
    return { alias, locale, timeZone, emailHint, wayBackAskedAt: asked?.at ?? null }
  }
}
