import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/account'
import { UnitOfWork } from '../../platform/database/unit-of-work.ts'
import { type Participant, system } from '../../platform/domain/actor.ts'
import { hours } from '../../platform/domain/duration.ts'
import type { Exchange } from '../../platform/http/exchange.ts'
import { Sessions } from '../sessions/sessions.ts'
import { PinChange } from './pin-change.ts'
import { WeightyChange } from './weighty-change.ts'

/** New PINs one person may set. */
const newPinRateLimit = { name: 'new-pin', maxTries: 5, windowMs: hours(24) }

/** Sets another PIN, for whoever knows the old one. Whoever came in with the old one on another device is signed out. */
@Injectable()
export class ChangePin {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly weighty: WeightyChange,
    private readonly change: PinChange,
    private readonly sessions: Sessions,
  ) {}

  async run(
    actor: Participant,
    { body }: Input<typeof contract.changePin>,
    exchange: Exchange,
  ): Promise<Output<typeof contract.changePin>> {
    await this.weighty.permit(exchange, { personId: actor.personId, pin: body.pin }, newPinRateLimit)
    return this.unitOfWork.run(system('identity.change-pin'), async (tx) => {
      await this.change.to(tx, actor.personId, body.newPin)
      await this.sessions.endOthers(tx, actor.personId, actor.sessionId)
      return { done: true }
    })
  }
}
