import { Injectable } from '@nestjs/common'
import type { Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/way-back'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import { type Participant, system } from '../platform/domain/actor.ts'
import { MeView } from './me.view.ts'
import { WaitsRepository } from './waits.repository.ts'

@Injectable()
export class NoteWayBackSeen {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly waits: WaitsRepository,
    private readonly view: MeView,
  ) {}

  run(actor: Participant): Promise<Output<typeof contract.sawWayBack>> {
    return this.unitOfWork.run(system('identity.note-way-back-seen'), async (tx) => {
      await this.waits.forgetSeen(tx, actor.personId)
      return { me: await this.view.read(tx, actor.personId, true) }
    })
  }
}
