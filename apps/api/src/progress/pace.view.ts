import { Injectable } from '@nestjs/common'
import type { Answer } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/pace'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import type { Participant } from '../platform/domain/actor.ts'
import { isWanted } from './domain/pace.ts'
import { PacesRepository } from './paces.repository.ts'

/** What this person asked for. What the programme chose on what was told shows nowhere, also not to the person. */
@Injectable()
export class PaceView {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly paces: PacesRepository,
  ) {}

  run(actor: Participant): Promise<Answer<typeof contract.readPace>> {
    return this.unitOfWork.run(actor, async (tx) => ({
      calmer: isWanted(await this.paces.of(tx, actor.personId, 'asked')),
    }))
  }
}
