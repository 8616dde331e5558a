import { Injectable } from '@nestjs/common'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { Participant } from '../../platform/domain/actor.ts'
import { CouplesRepository } from '../couples.repository.ts'

/** The words about no longer doing this together were read, so they do not come again. */
@Injectable()
export class SeeParting {
  constructor(private readonly couples: CouplesRepository) {}

  async run(tx: Tx, actor: Participant): Promise<{ done: true }> {
    const latest = await this.couples.latestMembershipOf(tx, actor.personId)
    if (latest) await this.couples.seeParting(tx, latest)
    return { done: true }
  }
}
