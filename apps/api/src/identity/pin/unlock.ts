import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/account'
import { UnitOfWork } from '../../platform/database/unit-of-work.ts'
import { type Participant, system } from '../../platform/domain/actor.ts'
import type { Exchange } from '../../platform/http/exchange.ts'
import { Devices } from '../devices/devices.ts'
import { Sessions } from '../sessions/sessions.ts'
import { PinGate } from './pin-gate.ts'

@Injectable()
export class Unlock {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: PinGate,
    private readonly sessions: Sessions,
    private readonly devices: Devices,
  ) {}

  async run(
    actor: Participant,
    { body }: Input<typeof contract.unlock>,
    exchange: Exchange,
  ): Promise<Output<typeof contract.unlock>> {
    await this.gate.pass(exchange, actor.personId, body.pin)
    return this.unitOfWork.run(system('identity.unlock'), async (tx) => {
      await this.devices.remember(tx, exchange, { accountId: actor.personId, proof: 'session' })
      return this.sessions.open(tx, actor)
    })
  }
}
