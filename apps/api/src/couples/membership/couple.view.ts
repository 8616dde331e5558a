import { Injectable } from '@nestjs/common'
import type { Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/couple'
import { Clock } from '../../platform/clock/clock.ts'
import { type Tx } from '../../platform/database/unit-of-work.ts'
import type { Participant } from '../../platform/domain/actor.ts'
import { CoupleSeal } from '../couple-seal.ts'
import { CouplesRepository } from '../couples.repository.ts'
import type { Membership } from '../domain/couple.ts'
import { wishesFor } from '../domain/wish.ts'
import { mayInvite } from '../invites/domain/invite.policy.ts'
import { inviteIsOpen } from '../invites/domain/invite.ts'
import { InvitesRepository } from '../invites/invites.repository.ts'
import { InvitingRepository } from '../invites/inviting.repository.ts'
import { endOf, mayExtend, timeIsOver } from '../time/domain/couple-time.ts'

/** The couple as one of the two may see it: names and lines. Nothing about when, how far or how often. */
@Injectable()
export class CoupleView {
  constructor(
    private readonly couples: CouplesRepository,
    private readonly invites: InvitesRepository,
    private readonly inviting: InvitingRepository,
    private readonly sealing: CoupleSeal,
    private readonly clock: Clock,
  ) {}

  async run(tx: Tx, actor: Participant): Promise<Output<typeof contract.readCouple>> {
    const mine = await this.couples.membershipOf(tx, actor.personId)
    const couple = mine && (await this.couples.byId(tx, mine.coupleId))
    if (!mine || !couple) return { couple: null }
    const members = await this.couples.members(tx, couple.id)
    const now = this.clock.now()
    const over = timeIsOver(couple, now)
    const partner = members.find((it) => it.personId !== actor.personId)
    return {
      couple: {
        mine: await this.shown(mine),
        partner: partner ? await this.shown(partner) : null,
        invite: await this.openInvite(tx, couple.id),
        mayInvite: mayInvite(members.length, { off: await this.inviting.isOff(tx, actor.personId), over }) === true,
        until: endOf(couple, now).toISOString(),
        over,
        mayExtend: mayExtend(couple, now),
        wishes: wishesFor(couple.wishes, { mine: actor.personId, partner: partner?.personId }),
      },
    }
  }

  private async shown(member: Membership) {
    return { alias: await this.sealing.open(member), line: member.line }
  }

  private async openInvite(tx: Tx, coupleId: string): Promise<{ expiresAt: string } | null> {
    const invite = await this.invites.openOf(tx, coupleId)
    return invite && inviteIsOpen(invite, this.clock.now()) ? { expiresAt: invite.expiresAt.toISOString() } : null
  }
}
