import { Injectable } from '@nestjs/common'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { permit } from '../../platform/domain/domain-error.ts'
import { Outbox } from '../../platform/jobs/outbox.ts'
import { partnerJoined } from '../couples.events.ts'
import { CouplesRepository } from '../couples.repository.ts'
import { belongsToACouple } from '../domain/couple.errors.ts'
import { MembershipFactory } from '../membership-factory.ts'
import { timeIsOver } from '../time/domain/couple-time.ts'
import { inviteNotUsable, mayAccept } from './domain/invite.policy.ts'
import type { Invite } from './domain/invite.ts'
import { InvitesRepository } from './invites.repository.ts'
import { InvitingRepository } from './inviting.repository.ts'

/** Brings somebody into the couple of an invite: for the first time, or back again. */
@Injectable()
export class JoinCouple {
  constructor(
    private readonly couples: CouplesRepository,
    private readonly invites: InvitesRepository,
    private readonly inviting: InvitingRepository,
    private readonly memberships: MembershipFactory,
    private readonly outbox: Outbox,
  ) {}

  async by(tx: Tx, personId: string, given: string): Promise<void> {
    const invite = await this.lockedInvite(tx, given)
    const { coupleId } = invite
    const couple = await this.couples.byId(tx, coupleId)
    if (!couple) throw inviteNotUsable()
    const members = await this.couples.members(tx, coupleId)
    const membership = await this.memberships.create(tx, members, { coupleId, personId })
    const now = membership.fromAt
    permit(
      mayAccept(
        invite,
        { ...couple, members: members.length, over: timeIsOver(couple, now) },
        {
          personId,
          alreadyInACouple: (await this.couples.membershipOf(tx, personId)) !== null,
          invitingOff: await this.inviting.isOff(tx, personId),
          belonged: await this.couples.belonged(tx, coupleId, personId),
          now,
        },
      ),
    )
    await this.invites.end(tx, coupleId, now)
    if (!(await this.couples.join(tx, membership))) throw belongsToACouple()
    if (couple.partedAt) await this.couples.reunite(tx, coupleId)
    await this.outbox.record(tx, partnerJoined, { coupleId, personId })
  }

  /** Two people with one invite take turns here; the second finds it used. */
  private async lockedInvite(tx: Tx, given: string): Promise<Invite> {
    const found = await this.invites.byGiven(tx, given)
    if (!found) throw inviteNotUsable()
    await this.couples.lock(tx, found.coupleId)
    const invite = await this.invites.byGiven(tx, given)
    if (!invite) throw inviteNotUsable()
    return invite
  }
}
