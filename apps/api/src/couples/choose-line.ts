import { Injectable } from '@nestjs/common'
import type { Input } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/couple'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import type { Participant } from '../platform/domain/actor.ts'
import { CouplesRepository } from './couples.repository.ts'
import { noCouple } from './domain/couple.policy.ts'

@Injectable()
export class ChooseLine {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly couples: CouplesRepository,
  ) {}

  run(actor: Participant, { body }: Input<typeof contract.chooseLine>): Promise<{ done: true }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const mine = await this.couples.membershipOf(tx, actor.personId)
      if (!mine) throw noCouple()
      await this.couples.takeLine(tx, mine, body.line)
      return { done: true }
    })
  }
}
