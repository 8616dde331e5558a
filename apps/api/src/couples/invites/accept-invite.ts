import { Injectable } from '@nestjs/common'
import type { Input } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/couple'
import { type Tx } from '../../platform/database/unit-of-work.ts'
import { type Participant } from '../../platform/domain/actor.ts'
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

/** The invited joins with an account of their own. Until then the couple was not theirs to see: the system opens it. */
@Injectable()
export class AcceptInvite {
  constructor(
    private readonly couples: CouplesRepository,
    private readonly invites: InvitesRepository,
    private readonly inviting: InvitingRepository,
    private readonly memberships: MembershipFactory,
    private readonly outbox: Outbox,
  ) {}

  async run(tx: Tx, actor: Participant, { body }: Input<typeof contract.acceptInvite>): Promise<{ done: true }> {
    const invite = await this.lockedInvite(tx, body.invite)
    const couple = await this.couples.byId(tx, invite.coupleId)
    const members = await this.couples.members(tx, invite.coupleId)
    const membership = await this.memberships.create(tx, members, { coupleId: invite.coupleId, ...actor })
    permit(
      mayAccept(invite, {
        personId: actor.personId,
        alreadyInACouple: (await this.couples.membershipOf(tx, actor.personId)) !== null,
        invitingOff: await this.inviting.isOff(tx, actor.personId),
        membersThere: members.length,
        over: !couple || timeIsOver(couple, membership.fromAt),
        now: membership.fromAt,
      }),
    )
    await this.invites.end(tx, invite.coupleId, membership.fromAt)
    if (!(await this.couples.join(tx, membership))) throw belongsToACouple()
    await this.outbox.record(tx, partnerJoined, { coupleId: invite.coupleId, personId: actor.personId })
    return { done: true }
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
