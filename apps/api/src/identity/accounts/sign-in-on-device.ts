import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/account'
import { UnitOfWork } from '../../platform/database/unit-of-work.ts'
import { type Actor, system } from '../../platform/domain/actor.ts'
import type { Exchange } from '../../platform/http/exchange.ts'
import { Devices } from '../devices/devices.ts'
import { PinGate } from '../pin/pin-gate.ts'
import { ParticipantSignIn } from './participant-sign-in.ts'

/**
 * Back in with the PIN alone, on a device that knows its person. A device that knows nobody answers as to a wrong PIN,
 * after the same work: nobody can see on a phone whether its owner takes part.
 */
@Injectable()
export class SignInOnDevice {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly devices: Devices,
    private readonly gate: PinGate,
    private readonly door: ParticipantSignIn,
  ) {}

  async run(
    _actor: Actor,
    { body }: Input<typeof contract.signInOnDevice>,
    exchange: Exchange,
  ): Promise<Output<typeof contract.signInOnDevice>> {
    const personId = await this.unitOfWork.runIndependent(system('identity.device'), (tx) =>
      this.devices.whoIsKnown(tx, exchange),
    )
    if (!personId) return this.gate.refuseUnknownDevice(exchange, body.pin)
    return this.door.enter(exchange, { personId, proof: 'session' }, body.pin)
  }
}
