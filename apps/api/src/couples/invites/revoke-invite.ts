import { Injectable } from '@nestjs/common'
import { Clock } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { Participant } from '../../platform/domain/actor.ts'
import { CouplesRepository } from '../couples.repository.ts'
import { InvitesRepository } from './invites.repository.ts'

@Injectable()
export class RevokeInvite {
  constructor(
    private readonly couples: CouplesRepository,
    private readonly invites: InvitesRepository,
    private readonly clock: Clock,
  ) {}

  async run(tx: Tx, actor: Participant): Promise<{ done: true }> {
    const mine = await this.couples.membershipOf(tx, actor.personId)
    if (mine) await this.invites.end(tx, mine.coupleId, this.clock.now())
    return { done: true }
  }
}
