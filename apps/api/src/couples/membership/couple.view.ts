import { Injectable } from '@nestjs/common'
import type { Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/couple'
import { Clock } from '../../platform/clock/clock.ts'
import { type Tx } from '../../platform/database/unit-of-work.ts'
import type { Participant } from '../../platform/domain/actor.ts'
import { CoupleSeal } from '../couple-seal.ts'
import { CouplesRepository } from '../couples.repository.ts'
import type { CoupleWithWishes, Membership } from '../domain/couple.ts'
import { wishesFor } from '../domain/wish.ts'
import { mayInvite } from '../invites/domain/invite.policy.ts'
import { inviteIsOpen } from '../invites/domain/invite.ts'
import { InvitesRepository } from '../invites/invites.repository.ts'
import { InvitingRepository } from '../invites/inviting.repository.ts'
import { endOf, mayExtend, timeIsOver } from '../time/domain/couple-time.ts'

type ShownCouple = NonNullable<Output<typeof contract.readCouple>['couple']>

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
    const mine = await this.couples.latestMembershipOf(tx, actor.personId)
    const couple = mine && (await this.couples.byId(tx, mine.coupleId))
    if (!mine || !couple) return { couple: null }
    if (mine.untilAt === null) return { couple: await this.present(tx, mine, couple) }
    return { couple: couple.partedAt ? await this.left(mine, couple) : null }
  }

  private async present(tx: Tx, mine: Membership, couple: CoupleWithWishes): Promise<ShownCouple> {
    const members = await this.couples.members(tx, couple.id)
    const now = this.clock.now()
    const over = timeIsOver(couple, now)
    const partner = members.find((it) => it.personId !== mine.personId)
    const off = await this.inviting.isOff(tx, mine.personId)
    return {
      mine: await this.shown(mine),
      partner: partner ? await this.shown(partner) : null,
      apart: couple.partedAt ? 'stayed' : null,
      apartSeen: mine.partingSeen,
      invite: await this.openInvite(tx, couple.id),
      mayInvite: mayInvite(couple, { members: members.length, off, over, now }) === true,
      until: endOf(couple, now).toISOString(),
      over,
      mayExtend: mayExtend(couple, now),
      wishes: wishesFor(couple.wishes, { mine: mine.personId, partner: partner?.personId }),
    }
  }

  /** For whoever left: their own track goes on until the end that the couple had. */
  private async left(mine: Membership, couple: CoupleWithWishes): Promise<ShownCouple> {
    return {
      mine: await this.shown(mine),
      partner: null,
      apart: 'left',
      apartSeen: mine.partingSeen,
      invite: null,
      mayInvite: false,
      until: endOf(couple, this.clock.now()).toISOString(),
      over: timeIsOver(couple, this.clock.now()),
      mayExtend: false,
      wishes: wishesFor([], { mine: mine.personId, partner: undefined }),
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
