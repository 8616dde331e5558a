import { Injectable } from '@nestjs/common'
import { IsNull } from 'typeorm'
import { WallClock } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { after } from '../../platform/domain/duration.ts'
import { Partners } from '../../platform/people/partners.ts'
import { AccountsRepository } from '../accounts.repository.ts'
import { NoticesRepository } from '../devices/notices.repository.ts'
import { emailTaken } from '../domain/identity.errors.ts'
import { AddressAskTable } from './address-asks.tables.ts'
import { sharingAskWaitMs } from './domain/email.ts'

/**
 * Two partners may share one mailbox, once the one who has the address says yes in the own app. Nobody else may put an
 * account beside another's: whoever reads a mailbox could else come close to the account behind it.
 */
@Injectable()
export class AddressSharing {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly partners: Partners,
    private readonly clock: WallClock,
    private readonly notices: NoticesRepository,
  ) {}

  /**
   * Whether this person may prove this address now. When it is the partner's, who did not say yes, the partner is asked
   * and `asked` comes back; at most once in 30 days, and a no looks the same. Throws `account.email_not_usable` otherwise.
   */
  async permit(tx: Tx, personId: string, emailHash: Buffer): Promise<'free' | 'asked'> {
    const others = (await this.accounts.byEmail(tx, emailHash, ['participant'])).filter((it) => it.id !== personId)
    const [owner] = others
    if (!owner) return 'free'
    if (others.length > 1 || !(await this.partners.areTogether(tx, personId, owner.id))) throw emailTaken()
    const asks = tx.getRepository(AddressAskTable)
    const before = await asks.findOneBy({ askerId: personId, ownerId: owner.id, emailHash })
    if (before?.answer === 'yes') return 'free'
    const now = this.clock.now()
    if (before && after(before.askedAt, sharingAskWaitMs) > now) return 'asked'
    await asks.upsert({ askerId: personId, ownerId: owner.id, emailHash, askedAt: now, answer: null }, ['askerId'])
    await this.notices.add(tx, owner.id, 'sharingAsked')
    return 'asked'
  }

  async answer(tx: Tx, ownerId: string, share: boolean): Promise<void> {
    await tx.getRepository(AddressAskTable).update({ ownerId, answer: IsNull() }, { answer: share ? 'yes' : 'no' })
    await this.notices.forgetQuestion(tx, ownerId)
  }
}
