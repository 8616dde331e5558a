import { Injectable } from '@nestjs/common'
import type { Input } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/couple'
import { Clock } from '../../platform/clock/clock.ts'
import { UnitOfWork } from '../../platform/database/unit-of-work.ts'
import type { Actor } from '../../platform/domain/actor.ts'
import { system } from '../../platform/domain/actor.ts'
import type { Exchange } from '../../platform/http/exchange.ts'
import { InviteTries } from './invite-tries.ts'
import { InvitesRepository } from './invites.repository.ts'

/** "Not now" is remembered with the invite and told to nobody. The invite stays open. */
@Injectable()
export class AnswerNotNow {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tries: InviteTries,
    private readonly invites: InvitesRepository,
    private readonly clock: Clock,
  ) {}

  async run(
    actor: Actor,
    { body }: Input<typeof contract.answerNotNow>,
    { request }: Exchange,
  ): Promise<{ done: true }> {
    return this.tries.limited(body.invite, { actor, ip: request.ip }, () =>
      this.unitOfWork.run(system('couples.answer-not-now'), async (tx) => {
        const invite = await this.tries.openInvite(tx, body.invite)
        await this.invites.noteNotNow(tx, invite, this.clock.now())
        return { done: true }
      }),
    )
  }
}
