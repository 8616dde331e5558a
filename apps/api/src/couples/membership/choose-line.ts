import { Injectable } from '@nestjs/common'
import type { Input } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/couple'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { Participant } from '../../platform/domain/actor.ts'
import { CouplesRepository } from '../couples.repository.ts'
import { noCouple } from '../domain/couple.errors.ts'

@Injectable()
export class ChooseLine {
  constructor(private readonly couples: CouplesRepository) {}

  async run(tx: Tx, actor: Participant, { body }: Input<typeof contract.chooseLine>): Promise<{ done: true }> {
    const mine = await this.couples.membershipOf(tx, actor.personId)
    if (!mine) throw noCouple()
    await this.couples.takeLine(tx, mine, body.line)
    return { done: true }
  }
}
