import { Injectable } from '@nestjs/common'
import { Clock } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { type Participant } from '../../platform/domain/actor.ts'
import { Outbox } from '../../platform/jobs/outbox.ts'
import { partnerLeft } from '../couples.events.ts'
import { CouplesRepository } from '../couples.repository.ts'
import { noCouple } from '../domain/couple.errors.ts'
import { InvitesRepository } from '../invites/invites.repository.ts'

/** One of the two stops doing this together. An open invite ends with it. */
@Injectable()
export class LeaveCouple {
  constructor(
    private readonly couples: CouplesRepository,
    private readonly invites: InvitesRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async run(tx: Tx, actor: Participant): Promise<{ done: true }> {
    const mine = await this.couples.membershipOf(tx, actor.personId)
    if (!mine) throw noCouple()
    const now = this.clock.now()
    await this.couples.leave(tx, mine, now)
    await this.invites.end(tx, mine.coupleId, now)
    await this.outbox.record(tx, partnerLeft, { coupleId: mine.coupleId, personId: actor.personId })
    return { done: true }
  }
}
