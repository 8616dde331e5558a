import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/couple'
import { IdentityReader } from '../../identity/identity.reader.ts'
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.ts'
import type { Actor } from '../../platform/domain/actor.ts'
import { system } from '../../platform/domain/actor.ts'
import type { Exchange } from '../../platform/http/exchange.ts'
import { inviteNotUsable } from './domain/invite.policy.ts'
import type { Invite } from './domain/invite.ts'
import { InviteTries } from './invite-tries.ts'

/** Shows whoever holds an invite that it works, and the alias of whoever made it. */
@Injectable()
export class LookAtInvite {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tries: InviteTries,
    private readonly identity: IdentityReader,
  ) {}

  async run(
    actor: Actor,
    { body }: Input<typeof contract.lookAtInvite>,
    { request }: Exchange,
  ): Promise<Output<typeof contract.lookAtInvite>> {
    return this.tries.limited(body.invite, { actor, ip: request.ip }, () =>
      this.unitOfWork.run(system('couples.look-at-invite'), async (tx) =>
        this.shown(tx, await this.tries.openInvite(tx, body.invite)),
      ),
    )
  }

  private async shown(tx: Tx, invite: Invite): Promise<Output<typeof contract.lookAtInvite>> {
    const alias = await this.identity.nameOf(tx, invite.madeBy)
    const contact = await this.identity.contactOf(tx, invite.madeBy)
    if (!alias || !contact) throw inviteNotUsable()
    return { alias, locale: contact.locale }
  }
}
