import { Injectable } from '@nestjs/common'
import type { Input } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/couple'
import { Clock } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { Participant } from '../../platform/domain/actor.ts'
import { CouplesRepository } from '../couples.repository.ts'
import { InvitesRepository } from './invites.repository.ts'
import { InvitingRepository } from './inviting.repository.ts'

/** What the question at the start leads to: two people who may not be in touch are not brought together. */
@Injectable()
export class SetInviting {
  constructor(
    private readonly inviting: InvitingRepository,
    private readonly couples: CouplesRepository,
    private readonly invites: InvitesRepository,
    private readonly clock: Clock,
  ) {}

  async run(tx: Tx, actor: Participant, { body }: Input<typeof contract.setInviting>): Promise<{ done: true }> {
    if (body.on) await this.inviting.switchOn(tx, actor.personId)
    else {
      await this.inviting.switchOff(tx, actor.personId)
      const mine = await this.couples.membershipOf(tx, actor.personId)
      if (mine) await this.invites.end(tx, mine.coupleId, this.clock.now())
    }
    return { done: true }
  }
}
