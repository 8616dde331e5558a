import { Injectable } from '@nestjs/common'
import { UnitOfWork } from '../../platform/database/unit-of-work.ts'
import { system } from '../../platform/domain/actor.ts'
import type { Exchange } from '../../platform/http/exchange.ts'
import { Devices, type Proof } from '../devices/devices.ts'
import { NoticesRepository } from '../devices/notices.repository.ts'
import { PinGate } from '../pin/pin-gate.ts'
import { Sessions } from '../sessions/sessions.ts'

/** Lets one participant in: the right PIN gives a session with the private area open, on a device that knows them then. */
@Injectable()
export class ParticipantSignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: PinGate,
    private readonly sessions: Sessions,
    private readonly devices: Devices,
    private readonly notices: NoticesRepository,
  ) {}

  async enter(
    exchange: Exchange,
    { personId, proof }: { personId: string; proof: Proof },
    pin: string,
  ): Promise<{ opening: string }> {
    if (proof === 'paper') await this.gate.passWithPaper(personId, pin)
    else await this.gate.pass(exchange, personId, pin)
    return this.unitOfWork.run(system('identity.sign-in'), async (tx) => {
      if (!(await this.devices.here(tx, exchange, personId))) await this.notices.add(tx, personId, 'newDevice')
      await this.devices.remember(tx, exchange, { accountId: personId, proof })
      return this.sessions.begin(tx, exchange, { accountId: personId, open: true })
    })
  }
}
