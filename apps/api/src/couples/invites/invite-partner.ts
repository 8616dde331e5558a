import { Injectable } from '@nestjs/common'
import type { Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/couple'
import { Settings } from '../../platform/config/settings.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { Participant } from '../../platform/domain/actor.ts'
import { permit } from '../../platform/domain/domain-error.ts'
import { CouplesRepository } from '../couples.repository.ts'
import { noCouple } from '../domain/couple.errors.ts'
import { timeIsOver } from '../time/domain/couple-time.ts'
import { mayInvite } from './domain/invite.policy.ts'
import { InviteFactory } from './invite-factory.ts'
import { InvitesRepository } from './invites.repository.ts'
import { InvitingRepository } from './inviting.repository.ts'

/** A new invite replaces the open one: an old link that went astray stops working. */
@Injectable()
export class InvitePartner {
  constructor(
    private readonly settings: Settings,
    private readonly couples: CouplesRepository,
    private readonly invites: InvitesRepository,
    private readonly inviting: InvitingRepository,
    private readonly factory: InviteFactory,
  ) {}

  async run(tx: Tx, actor: Participant): Promise<Output<typeof contract.invitePartner>> {
    const mine = await this.couples.membershipOf(tx, actor.personId)
    const couple = mine && (await this.couples.byId(tx, mine.coupleId))
    if (!mine || !couple) throw noCouple()
    const { length } = await this.couples.members(tx, mine.coupleId)
    const { row, token, spokenCode } = this.factory.create(mine.coupleId, actor.personId)
    const off = await this.inviting.isOff(tx, actor.personId)
    permit(mayInvite(couple, { members: length, off, over: timeIsOver(couple, row.madeAt), now: row.madeAt }))
    await this.invites.end(tx, mine.coupleId, row.madeAt)
    await this.invites.add(tx, row)
    return {
      link: `${this.settings.LEARNER_ORIGIN}/u#${token}`,
      spokenCode,
      expiresAt: row.expiresAt.toISOString(),
    }
  }
}
