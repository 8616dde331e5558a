import { Injectable } from '@nestjs/common'
import type { Input } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/couple'
import { UnitOfWork } from '../../platform/database/unit-of-work.ts'
import { type Participant, system } from '../../platform/domain/actor.ts'
import type { Exchange } from '../../platform/http/exchange.ts'
import { InviteTries } from './invite-tries.ts'
import { JoinCouple } from './join-couple.ts'

/** The invited joins with an account of their own. Until then the couple was not theirs to see: the system opens it. */
@Injectable()
export class AcceptInvite {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tries: InviteTries,
    private readonly joining: JoinCouple,
  ) {}

  run(
    actor: Participant,
    { body }: Input<typeof contract.acceptInvite>,
    { request }: Exchange,
  ): Promise<{ done: true }> {
    return this.tries.limited(body.invite, { actor, ip: request.ip }, () =>
      this.unitOfWork.run(system('couples.accept-invite'), async (tx) => {
        await this.joining.by(tx, actor.personId, body.invite)
        return { done: true }
      }),
    )
  }
}
