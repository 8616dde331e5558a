import { Injectable } from '@nestjs/common'
import type { Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/way-back'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { type Participant } from '../platform/domain/actor.ts'
import { MeView } from './me.view.ts'
import { WaitsRepository } from './waits.repository.ts'

@Injectable()
export class NoteWayBackSeen {
  constructor(
    private readonly waits: WaitsRepository,
    private readonly view: MeView,
  ) {}

  async run(tx: Tx, actor: Participant): Promise<Output<typeof contract.sawWayBack>> {
    await this.waits.forgetSeen(tx, actor.personId)
    return { me: await this.view.read(tx, actor.personId, true) }
  }
}
