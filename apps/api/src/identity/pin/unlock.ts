import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/account'
import { UnitOfWork } from '../../platform/database/unit-of-work.ts'
import { type Participant, system } from '../../platform/domain/actor.ts'
import { Sessions } from '../sessions/sessions.ts'
import { PinGate } from './pin-gate.ts'

@Injectable()
export class Unlock {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: PinGate,
    private readonly sessions: Sessions,
  ) {}

  async run(actor: Participant, { body }: Input<typeof contract.unlock>): Promise<Output<typeof contract.unlock>> {
    await this.gate.pass(actor.personId, body.pin)
    return this.unitOfWork.run(system('identity.unlock'), (tx) => this.sessions.open(tx, actor))
  }
}
