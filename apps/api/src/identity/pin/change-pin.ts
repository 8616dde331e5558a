import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/account'
import { UnitOfWork } from '../../platform/database/unit-of-work.ts'
import { type Participant, system } from '../../platform/domain/actor.ts'
import { Sessions } from '../sessions/sessions.ts'
import { PinChange } from './pin-change.ts'
import { PinGate } from './pin-gate.ts'

/** Sets another PIN, for whoever knows the old one. Whoever came in with the old one on another device is signed out. */
@Injectable()
export class ChangePin {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: PinGate,
    private readonly change: PinChange,
    private readonly sessions: Sessions,
  ) {}

  async run(
    actor: Participant,
    { body }: Input<typeof contract.changePin>,
  ): Promise<Output<typeof contract.changePin>> {
    await this.gate.pass(actor.personId, body.pin)
    return this.unitOfWork.run(system('identity.change-pin'), async (tx) => {
      await this.change.to(tx, actor.personId, body.newPin)
      await this.sessions.endOthers(tx, actor.personId, actor.sessionId)
      return { done: true }
    })
  }
}
